"""Aggregate returns: organisation × subject × counts, wide or long, made one table of figures.

`layout` tells what each column of a table says →
`cells` reads «6 (18 %)» → `reading` makes rows of them, which then go the way of all registers.
"""
