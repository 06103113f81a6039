"""Take a figure apart: the units it counts with their rows, and the rows that do not count."""
