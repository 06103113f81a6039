"""Whether anybody said a word about the tables that a figure follows from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from districts.facts import World
    from districts.senders import Written
    from districts.truth.figures import Count, Key

_CALLED = {
    "forms": "форм",
    "staff": "кадров",
    "diagnostics": "диагностик",
    "training": "обучения",
    "support": "сопровождения",
    "routes": "ИОМ",
    "mentoring": "наставничества",
    "contests": "конкурсов",
    "documents": "документов",
    "communities": "сообществ",
    "projects": "проектов",
    "expertise": "эксперт",
    "event_participants": "участник",
    "products": "продукт",
    "staffing": "укомплектованност",
    "pupils": "охват",
    "training_orders": "заказ",
    "surveys": "анкет",
    "events": "мероприяти",
    "method_service": "методической службы",
    "programmes": "программ",
    "targeted_students": "целев",
}
"""What a message calls a register that has not been sent."""


class Witness:
    """Whether anybody said a word about the tables that a figure follows from.

    Args:
        world: The district.
        written: Its tables.
        issues: What was said.
    """

    def __init__(self, world: World, written: list[Written], issues: Iterable[Issue]) -> None:
        self.written = written
        self.places = {place.key: place for place in world.organisations}
        self.near = {place: {place, *_colleagues(world, place)} for place in self.places}
        self.spoken = [issue for issue in issues if issue.level in {Level.ERROR, Level.WARNING}]

    def told(self, key: Key, truth: Count) -> bool:
        """An issue at a table of the register, of the organisation when the figure is of one.

        What happened to a part-timer stands in the tables of his main place.
        """
        _, kind, owner = key
        tables = [
            table
            for table in self.written
            if set(table.registers) & set(truth.registers)
            and (
                kind != "organisation"
                or not table.organisations
                or self.near.get(owner, set()) & set(table.organisations)
            )
        ]
        return any(self.about(issue, table) for issue in self.spoken for table in tables)

    def about(self, issue: Issue, table: Written) -> bool:
        """At the table, or of the whole organisation: that it has not sent such a register."""
        at = issue.place
        if at is None:
            whose = self.owner(issue.organisation)
            named = any(_CALLED[register] in issue.message for register in table.registers)
            return named and whose in table.organisations
        return at.file == table.file and at.sheet in {"", table.sheet}

    def owner(self, name: str) -> str:
        """Whose a name is; an unknown name stands for itself."""
        for place in self.places.values():
            if _bare(name) in {_bare(one) for one in (*place.spellings, place.full)}:
                return place.key
        return name


def _colleagues(world: World, key: str) -> set[str]:
    """Organisations that share somebody with one."""
    people = {job.person for job in world.jobs if job.organisation.key == key}
    return {job.organisation.key for job in world.jobs if job.person in people}


def _bare(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
