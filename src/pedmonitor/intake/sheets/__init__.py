"""From a sheet to its tables: title lines, headers, rows, what follows."""
