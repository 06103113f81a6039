"""Invented districts with the truth beside them.

`world` draws facts from a seed and `truth` counts them by plain code, from the wording of the
documents; `registers` and `pages` lay the same facts out as schools do, each habit drawn on its own
(`habits`); `grader` runs the pipeline and sorts every figure. What it must never find is a figure
that is wrong without a message at its table.
"""
