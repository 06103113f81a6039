"""Small hand-made runs of three years; test modules get them as fixtures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pedmonitor.analysis.judge import Judge
from pedmonitor.definitions.profile import Document, Goal, Group, Profile, ProfileIndicator, Target
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place
from pedmonitor.model.period import calendar_year
from pedmonitor.model.result import (
    Choice,
    Coverage,
    IndicatorValue,
    InputFile,
    RunResult,
    SecondaryValue,
    Status,
    TargetOutcome,
    Unit,
    Verdict,
)
from pedmonitor.reporting.facts.context import ReportContext

if TYPE_CHECKING:
    from collections.abc import Callable

REPOSITORY = Path(__file__).resolve().parents[3]
PROFILE = "vilyuysk-2021"
SUPPORT = (
    "доля педагогов (в разрезе учебных предметов), в отношении которых организовано методическое "
    "сопровождение на муниципальном уровне, от общего количества педагогов"
)
MENTORING = (
    "доля педагогов, участвующих в программах наставничества, от общего количества педагогов"
)
PROGRAMMES = "количество индивидуальных программ наставничества (единиц)"
DIAGNOSED = "доля педагогов, прошедших диагностику профессиональных дефицитов"
TRAINED = "доля педагогов, обученных по итогам диагностики, от общего количества обученных"
QUALIFIED = "доля педагогических работников, прошедших независимую оценку квалификации"
ORDER = "наличие приказа о системе методического сопровождения"
RARE = "доля школ, в которых действует клуб молодых педагогов"


@dataclass(frozen=True)
class Figures:
    """The counts of one year."""

    support: tuple[int, int]
    mentoring: tuple[int, int]
    programmes: int
    diagnosed: tuple[int, int]
    trained: tuple[int, int]
    clubs: tuple[int, int]
    orders: int


YEARS = {
    2020: Figures((20, 400), (60, 400), 15, (100, 400), (12, 60), (2, 9), 0),
    2021: Figures((30, 385), (57, 385), 18, (77, 385), (40, 160), (2, 9), 1),
    2022: Figures((45, 370), (62, 370), 17, (73, 370), (30, 75), (3, 9), 2),
}
_ROWS = (
    ("1.1", "support", "support", SUPPORT, Unit.PERCENT),
    ("2.1", "mentoring", "mentoring", MENTORING, Unit.PERCENT),
    ("2.2", "programmes", "mentoring", PROGRAMMES, Unit.UNITS),
    ("3.1", "diagnosed", "diagnostics", DIAGNOSED, Unit.PERCENT),
    ("3.2", "trained", "diagnostics", TRAINED, Unit.PERCENT),
    ("3.3", "qualified", "diagnostics", QUALIFIED, Unit.PERCENT),
    ("4.1", "orders", "papers", ORDER, Unit.EXISTS),
    ("4.2", "clubs", "papers", RARE, Unit.PERCENT),
)
_SUBJECTS = (("математика", 10, 40), ("физика", 0, 12), ("музыка", 2, 3), ("химия", 66, 340))


def make_profile() -> Profile:
    """Build a profile in the manner of Vilyuysk, with two targets added."""
    methods = {"support": "электронные таблицы и онлайн формы", "papers": "сайты организаций"}
    targets = {"3.1": (Target(value=Decimal(20)),), "2.1": (Target(value=Decimal(15)),)}
    return Profile(
        id=PROFILE,
        title="Система методического сопровождения",
        document=Document(
            title="Система методического сопровождения и обеспечения профессионального развития",
            requisites="приказ № 01-04/21-12 от 28.01.2021",
            municipality="Вилюйский улус (район)",
            office="МКУ «Вилюйское УУО»",
        ),
        goals=(
            Goal(id="g", kind="goal", text="ежегодное повышение квалификации, не менее 20 %"),
            Goal(
                id="t1",
                kind="task",
                text="увеличение доли педагогов, прошедших диагностику;",
                indicators=("3.1",),
            ),
            Goal(
                id="t2",
                kind="task",
                text="увеличение доли педагогов с сопровождением",
                indicators=("1.1", "2.1"),
            ),
        ),
        groups=(
            Group(id="support", title="Методическая поддержка педагогов"),
            Group(id="mentoring", title="Система наставничества на муниципальном уровне"),
            Group(id="diagnostics", title="Диагностика профессиональных дефицитов"),
            Group(id="papers", title="Документы и сообщества"),
        ),
        indicators=tuple(
            ProfileIndicator(
                ref=ref,
                family=family,
                group=group,
                wording=title,
                targets=targets.get(ref, ()),
                method=methods.get(group, "электронные таблицы"),
                periodicity="ежегодно",
            )
            for ref, family, group, title, _ in _ROWS
        ),
    )


def make_run(year: int) -> RunResult:
    """Build the run of a year."""
    figures = YEARS[year]
    missing = ("Кюлятская СОШ",) if year == 2022 else ()
    return RunResult(
        generated_by="pedmonitor 0.1.0",
        profiles=(PROFILE,),
        period=calendar_year(year),
        coverage=Coverage(9, 9 - len(missing), missing, 7, 2 - len(missing)),
        values=tuple(_values(figures, missing=len(missing))),
        issues=_issues() if year == 2022 else (),
        inputs=(
            InputFile("Вилюйская СОШ № 1.xlsx", "ab" * 32, "Вилюйская СОШ № 1", Verdict.ACCEPTED),
            InputFile("черновик.docx", "", "", Verdict.SKIPPED),
        ),
        choices=(
            Choice("Q01", "each", "Педагог двух предметов учтён в строке каждого предмета."),
            Choice("Q30", "missing", "Организация без данных не входит в расчёт."),
        ),
        definitions_sha256="d" * 64,
    )


def _values(figures: Figures, *, missing: int) -> list[IndicatorValue]:
    found = []
    for ref, family, _, title, unit in _ROWS:
        counts = getattr(figures, family, None)
        numerator, denominator = counts if isinstance(counts, tuple) else (counts, None)
        value = IndicatorValue(
            PROFILE, family, ref, title, unit, (), numerator, denominator,
            Status.OK if counts is not None else Status.NOT_COMPUTABLE,
            footnotes=("Q01",) if ref == "3.1" else (),
            note="" if counts is not None else "реестр независимой оценки не представлен",
            reporting=9 - missing, expected=9,
        )  # fmt: skip
        found.append(replace(value, target=_target(value)))
    diagnosed = next(value for value in found if value.ref == "3.1")
    for name, numerator, denominator in _SUBJECTS:
        found.append(_part(diagnosed, "subject", name, numerator, denominator))
    mentoring = next(value for value in found if value.ref == "2.1")
    for name, numerator, denominator in (("Вилюйская СОШ № 1", 20, 60), ("Тосуйская СОШ", 1, 7)):
        found.append(_part(mentoring, "organisation", name, numerator, denominator))
    found.append(_part(mentoring, "rural", "село", 40, 250))
    return found


def _with_secondary(run: RunResult) -> RunResult:
    twice = SecondaryValue("counted_twice", "Внешних совместителей, учтённых более одного раза", 4)
    certificates = SecondaryValue("certificates", "Удостоверений и дипломов", 41, 96)
    shown = {"2.1": (twice,), "3.1": (twice,), "3.2": (certificates, replace(twice, numerator=1))}
    values = (
        value if value.breakdown else replace(value, secondary=shown.get(value.ref, ()))
        for value in run.values
    )
    return replace(run, values=tuple(values))


def _part(
    value: IndicatorValue, key: str, name: str, numerator: int, denominator: int
) -> IndicatorValue:
    return replace(
        value, breakdown=((key, name),), numerator=numerator, denominator=denominator, target=None
    )


def _target(value: IndicatorValue) -> TargetOutcome | None:
    limit = {"3.1": 20, "2.1": 15}.get(value.ref)
    if limit is None or value.numerator is None or not value.denominator:
        return None
    short = int(max(0, -(-limit * value.denominator // 100) - value.numerator))
    return TargetOutcome(">=", Fraction(limit), met=not short, short_by=short)


def _issues() -> tuple[Issue, ...]:
    return (
        Issue(
            IssueCode.CELL_NUMBER, Level.WARNING, "«много» — не число.", "Впишите число.",
            Place("Тосуйская.xlsx", "Лист1", 9, 2), "Тосуйская СОШ",
        ),
        Issue(
            IssueCode.CELL_DATE, Level.ERROR, "=«32.13.2022» — не дата.", "Впишите дату.",
            Place("Тосуйская.xlsx", "Лист1", 4, None), "Тосуйская СОШ",
        ),
        Issue(
            IssueCode.ORG_MISSING, Level.WARNING, "Сведения не представлены.",
            "Запросить у организации.", None, "Кюлятская СОШ",
        ),
        Issue(IssueCode.FILE_SKIPPED, Level.INFO, "Файл не прочитан.", "", Place("черновик.docx")),
    )  # fmt: skip


@pytest.fixture(scope="session")
def run_of() -> Callable[[int], RunResult]:
    return make_run


@pytest.fixture(scope="session")
def run() -> RunResult:
    return make_run(2022)


@pytest.fixture(scope="session")
def value() -> IndicatorValue:
    return IndicatorValue(
        PROFILE, "mentoring", "2.1", MENTORING, Unit.PERCENT, (), 62, 370, Status.OK
    )


@pytest.fixture(scope="session")
def context() -> ReportContext:
    earlier = (make_run(2020), make_run(2021))
    notes = {"factors": "Сокращение ставок в 2022 году.\n\nИсточник: сведения отдела кадров."}
    return ReportContext(
        make_profile(),
        _with_secondary(make_run(2022)),
        earlier,
        "Вилюйский улус (район)",
        notes,
        ask=Judge(),
    )


@pytest.fixture(scope="session")
def templates() -> Path:
    return REPOSITORY / "templates"


@pytest.fixture(scope="session")
def golden() -> Path:
    return REPOSITORY / "tests" / "golden"
