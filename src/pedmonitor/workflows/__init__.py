"""The use cases: one function a file, no printing; the only place where packages meet.

Each returns one frozen result; the command line shows it, other programs call the same function:

    from pedmonitor.workflows.inspect_file import inspect_file
"""
