"""A small matrix of submission control."""

from __future__ import annotations

import datetime as dt

from pedmonitor.model.period import calendar_year
from pedmonitor.model.status import (
    Debt,
    ExpectedReturn,
    Progress,
    ReturnState,
    ReturnStatus,
    Submissions,
    Timeliness,
)

DUE = dt.date(2023, 1, 20)
REGISTERS = {"staff": "Реестр кадров", "training": "Реестр обучения"}
GOOD = ReturnStatus(
    ExpectedReturn("ДДТ", "staff", DUE),
    ReturnState.ACCEPTED,
    Timeliness.ON_TIME,
    dt.date(2023, 1, 19),
    ("ддт.xlsx",),
)
MISSING = ReturnStatus(
    ExpectedReturn("СОШ № 1", "staff", DUE), ReturnState.NOT_RECEIVED, Timeliness.OVERDUE
)
FAULTY = ReturnStatus(
    ExpectedReturn("СОШ № 1", "training"),
    ReturnState.RETURNED,
    files=("=курсы.xlsx",),
    errors=2,
)
SUBMISSIONS = Submissions(
    calendar_year(2022),
    dt.date(2023, 1, 21),
    ("staff", "training"),
    ("ДДТ", "СОШ № 1"),
    (GOOD, MISSING, FAULTY),
    (
        Debt(
            "СОШ № 1",
            (MISSING, FAULTY),
            unread=("под паролем.xlsx",),
            aside=(("кадры.docx", "читаются только таблицы"),),
            elsewhere=(("ДДТ ИОМ.xlsx", "ИОМ", 1),),
            errors=4,
        ),
    ),
    (("СОШ № 1", Progress(3, 2, 1)),),
)
