"""How bytes reach the disk and what the disk's refusals mean: the only place that knows fsync.

`atomic` replaces a file in one step, `words` turns what the system says into a Russian sentence.
"""
