"""Aggregate returns: organisation × subject × counts, wide or long, made one table of figures.

`layout` tells what each column says (`family_names` knows the captions of indicators) → `cells`
reads «6 (18 %)» → `figures` settles counts and percentages → `reading` makes rows of them, which
then go the way of all registers.
"""
