"""Words that registers share: subjects, bases, and how one hand puts them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from districts.facts import Nothing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from districts.facts import Job, Person
    from districts.hands import Hand

Fact = TypeVar("Fact")
GENITIVE: Mapping[str, str] = {
    "математика": "математики",
    "физика": "физики",
    "русский язык и литература": "русского языка и литературы",
    "история и обществознание": "истории и обществознания",
    "химия": "химии",
    "биология": "биологии",
    "география": "географии",
    "иностранный язык": "английского языка",
    "физическая культура": "физической культуры",
    "информатика": "информатики",
    "музыка": "музыки",
    "начальные классы": "начальных классов",
}


SPOKEN: Mapping[str, str] = {
    "иностранный язык": "английский язык",
    "физическая культура": "физкультура",
    "начальные классы": "нач. классы",
    "информатика": "информатика и ИКТ",
}


BASES: Mapping[str, tuple[str, ...]] = {
    "diagnostics": (
        "результаты диагностики",
        "по результатам диагностики профессиональных дефицитов",
    ),
    "route": ("ИОМ", "по индивидуальному образовательному маршруту"),
    "need": ("потребность района", "с учётом потребности района"),
    "wish": ("личная инициатива", "по собственному желанию"),
    "plan": ("план ИРО", "по плану ИРО"),
}


def who(fact: Any) -> Person:  # noqa: ANN401 - any fact has its person
    """Whose the fact is."""
    person: Person = fact.person
    return person


LEVELS: Mapping[str, tuple[str, ...]] = {
    "школьный": ("школьный", "школа", "Школьный"),
    "муниципальный": ("муниципальный", "районный", "Муниципальный"),
    "региональный": ("региональный", "областной", "Региональный"),
    "федеральный": ("федеральный", "всероссийский", "Всероссийский"),
}


def listed_all(hand: Hand, register: str, jobs: list[Job], facts: list[Fact]) -> list[Any]:
    """The facts, and where everybody is listed a row for those who have none."""
    if hand.pick(f"{register} lists", "who has something", "everybody") == "who has something":
        return list(facts)
    people = {who(fact) for fact in facts}
    own = [job.person for job in jobs if job.pedagogical and not job.external]
    return [*facts, *(Nothing(one) for one in own if one not in people)]


def of_all(register: Mapping[str, list[Fact]]) -> list[Fact]:
    """The facts of all organisations: what the office has before it."""
    return [fact for facts in register.values() for fact in facts]


def one_of(register: str, hand: Hand, words: Mapping[str, tuple[str, ...]], name: str) -> int:
    """Which of the wordings a hand uses, for all codes alike."""
    longest = max(map(len, words.values()))
    return int(hand.pick(f"{register} words of {name}", *map(str, range(longest))))


def subjects(hand: Hand, taught: Sequence[str], register: str = "staff") -> str:
    """A list of subjects in one cell."""
    spoken = hand.pick("subjects", "official", "spoken") == "spoken"
    names = [SPOKEN.get(one, one) if spoken else one for one in taught]
    return hand.pick(f"{register} between subjects", ", ", "; ", "\n").join(names)
