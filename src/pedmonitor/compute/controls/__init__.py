"""Control rules over form cells and registers → findings with both sides and every cell.

`sides` evaluates formulas; `inside`, `sources`, `years` and `outliers` apply the kinds of rules;
`crosscheck` compares indicators computed from registers with the forms of the same organisations.
"""
