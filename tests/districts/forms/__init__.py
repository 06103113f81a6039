"""State forms: the same district as schools tell it to the statisticians, and only so.

Captions, rows and graphs are those of the published forms (forms.md: ОО-1 of 2016, 85-К of 2019,
1-ДОП of 2018). External part-timers are not in them; age is of 1 January after the year.
"""
