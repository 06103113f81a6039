"""The report as one page of the web that asks nobody for anything."""
