"""Typed tables + definitions + period → indicator values; counts only, percent is for print.

`universe` numbers the pedagogical staff, `conditions` turns the filter language into masks,
`selection` finds who has a fact, `measures` counts one family for any slice, `engine` walks the
profiles. Nothing here reads a file.
"""
