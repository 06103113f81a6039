"""Count in batches: what the engine asks is told to every batch, and what they answer is joined.

Persons are in exactly one part: those whom one batch alone knows are counted there, those whom
several know are counted apart, out of all their rows. So counts of persons are sums over the parts.
Rows, sums of amounts and organisations are in the batch of their organisation: sums again. Names of
things and positions may stand in several batches: they are joined as sets. Nothing else is counted.
"""
