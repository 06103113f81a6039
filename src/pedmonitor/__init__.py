"""pedmonitor: indicators of teachers' professional development, from the spreadsheets schools send."""

__version__ = "0.1.0"
