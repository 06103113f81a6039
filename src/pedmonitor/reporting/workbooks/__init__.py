"""Workbooks for officials and schools: figures, faults, registers that are kept by hand."""
