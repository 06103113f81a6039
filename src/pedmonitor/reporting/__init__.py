"""Finished results to files: JSON, workbooks and the analytic report.

Flow: `build_report` decides what a report says and in which order and gives a format-neutral
`Document`; renderers print it. `numbers` is the only place where numbers become Russian text and
`words` the only place where codes do, so two formats cannot disagree. Nothing here computes an
indicator: every figure arrives in `RunResult` as counts.
"""
