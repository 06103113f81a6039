"""The indicators of both profiles as questions to the sets of facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from maker.factsets import FactSets
    from maker.model import Job

VILYUYSK, KORSAKOV = "vilyuysk-2021", "korsakov-2021"
_RURAL = ("rural", "organisation_type")
_SUBJECT = ("subject", *_RURAL)
_TARGETED = ("diagnostics", "individual_route")


@dataclass(frozen=True)
class Question:
    """An indicator asked of the facts.

    Attributes:
        id: Family.
        rows: (profile, number in the document) the indicator stands at.
        needs: Registers beside staff an organisation must have sent.
        holders: Numbers of the persons with the fact; narrowed to a slice (kind, value).
        by_job: The fact when it is seen from the staff register itself.
        base: Numbers of the persons who may be in the denominator; None for everybody.
        cuts: Breakdowns.
        counted: Whether only the numerator is asked for.
    """

    id: str
    rows: tuple[tuple[str, str], ...]
    needs: tuple[str, ...] = ()
    holders: Callable[[str, str], set[int]] | None = None
    by_job: Callable[[Job], bool] | None = None
    base: Callable[[], set[int]] | None = None
    cuts: tuple[str, ...] = ("rural", "organisation_type")
    counted: bool = False


def questions(sets: FactSets) -> Iterator[Question]:
    """List the indicators that are shares of persons, or count them."""
    yield from _staff_questions(sets)
    yield from _care_questions(sets)
    yield from _more_questions(sets)
    yield from _training_questions(sets)


def _staff_questions(sets: FactSets) -> Iterator[Question]:
    """On the age and tenure of the staff."""
    yield Question(
        "young_under25_graduates_share", ((VILYUYSK, "1.2-2.1"),), by_job=sets.young_graduate
    )
    yield Question(
        "age_under35_share",
        ((VILYUYSK, "1.2-2.2"),),
        by_job=lambda job: sets.age(job) < 35,
        cuts=_SUBJECT,
    )
    yield Question("age_under30_tenure3_share", ((VILYUYSK, "1.2-2.3"),), by_job=sets.tenure)


def _care_questions(sets: FactSets) -> Iterator[Question]:
    """On diagnostics, support and mentoring."""
    yield Question(
        "diag_and_individual_plan_share",
        ((VILYUYSK, "1.1-1"),),
        ("diagnostics", "routes"),
        lambda *_: sets.diagnosed("deficits") & sets.on_route(),
    )
    yield Question(
        "burnout_diag_and_support_share",
        ((VILYUYSK, "1.1-2"),),
        ("diagnostics", "support"),
        lambda *_: sets.diagnosed("burnout") & sets.supported(),
        cuts=(),
    )
    yield Question(
        "method_support_school_by_subject_share",
        ((VILYUYSK, "1.2-1.1"),),
        ("support",),
        lambda *_: sets.supported("школьный"),
        cuts=_SUBJECT,
    )
    yield Question(
        "method_support_municipal_by_subject_share",
        ((VILYUYSK, "1.2-1.2"),),
        ("support",),
        lambda *_: sets.supported("муниципальный"),
        cuts=_SUBJECT,
    )
    yield Question(
        "mentoring_participants_share",
        ((VILYUYSK, "1.2-2.4"),),
        ("mentoring",),
        lambda cut, value: sets.mentoring(value if cut == "role" else ""),
        cuts=("role", *_RURAL),
    )
    yield Question(
        "diag_deficit_by_subject_share",
        ((VILYUYSK, "1.2-3.1"), (KORSAKOV, "3.1-1")),
        ("diagnostics",),
        lambda cut, value: sets.diagnosed("deficits", value if cut == "subject" else ""),
        cuts=("subject", "position", *_RURAL),
    )


def _more_questions(sets: FactSets) -> Iterator[Question]:
    """On other diagnostics and contests."""
    yield Question(
        "independent_qualification_share",
        ((VILYUYSK, "1.2-3.2"),),
        ("diagnostics",),
        lambda *_: sets.diagnosed("qualification"),
    )
    yield Question(
        "burnout_diag_by_subject_share",
        ((VILYUYSK, "1.2-4.1"),),
        ("diagnostics",),
        lambda *_: sets.diagnosed("burnout"),
        cuts=_SUBJECT,
    )
    yield Question(
        "contest_participants_share",
        ((VILYUYSK, "1.2-5.1"), (KORSAKOV, "3.1-6")),
        ("contests",),
        lambda cut, value: sets.contestants(value if cut == "level" else ""),
        cuts=("level", *_SUBJECT),
    )


def _training_questions(sets: FactSets) -> Iterator[Question]:
    """On further training."""
    yield Question(
        "pk_deficit_targeted_share",
        ((VILYUYSK, "1.1"),),
        ("training",),
        lambda *_: sets.pk(*_TARGETED),
    )
    yield Question(
        "pk_diag_or_iom_of_trained_share",
        ((VILYUYSK, "1.2-3.3"),),
        ("training",),
        lambda *_: sets.pk(*_TARGETED),
        base=lambda: sets.trained(lambda c: c.kind == "ПК"),
    )
    yield Question(
        "retrained_pedagogical_count",
        ((VILYUYSK, "1.2-4.2"),),
        ("training",),
        lambda *_: sets.trained(lambda c: c.kind == "ПП" and c.pedagogical),
        counted=True,
    )
    yield Question(
        "dpo_regional_diag_based_of_trained_share",
        ((KORSAKOV, "3.1-3"),),
        ("training",),
        lambda *_: sets.regional("diagnostics"),
        base=lambda: sets.trained(lambda _: True),
    )
    yield Question(
        "dpo_regional_individual_path_share",
        ((KORSAKOV, "3.1-4"),),
        ("training",),
        lambda *_: sets.regional("individual_route"),
    )
    yield Question(
        "dpo_regional_district_need_share",
        ((KORSAKOV, "3.1-5"),),
        ("training",),
        lambda *_: sets.regional("district_need"),
    )
