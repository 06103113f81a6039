"""pedmonitor: indicators of teachers' development from the spreadsheets that schools send."""

__version__ = "0.1.0"
