"""What the public may see: small groups are hidden so that no sum, share or year gives them back.

Totals are never changed, only parts of them are left out (domain.md §3.6). Every hidden number is
audited: from all that is published it must stay uncertain by at least three persons.
"""
