"""Frozen value objects that every layer shares; standard library only.

Nothing here reads a file or knows a format. The stages exchange these values: `Issue` for a fault
in the data, `Share` for a share (two counts), `IndicatorValue` for a computed figure, `RunResult`
for a whole run, and the column names of the typed tables.
"""
