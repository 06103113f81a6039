"""State forms (ОО-1, 85-К, 1-ДОП) → form cells: which form it is, whose, and what every cell says.

`heading` tells the form by its number or ОКУД and reads the title block; `sections` finds the
tables of a sheet; `matching` maps graphs and rows to the edition; `walking` reads the cells;
`lines`, `long_table` and `rosstat_xml` read the other layouts; `reading` puts a file together.
"""
