"""Control rules over form cells and registers → findings with both sides and every cell.

`sides` evaluates formulas; `form_rules` holds rules inside a form and between forms, `sources` what
a form says against registers and `counts` what tables of counts say, `neighbours` a form against
the year before and against similar schools. `finding` is what all of them give.
"""
