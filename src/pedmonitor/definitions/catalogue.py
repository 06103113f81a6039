"""Everything the definitions say; look-ups by id with a suggestion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pedmonitor.definitions.source import suggest
from pedmonitor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pedmonitor.definitions.control import Control
    from pedmonitor.definitions.family import Family, Secondary
    from pedmonitor.definitions.form import ChoiceQuestion, Dictionary, Form
    from pedmonitor.definitions.other_paper import OtherPaperFile
    from pedmonitor.definitions.profile import Profile, ProfileIndicator
    from pedmonitor.definitions.state_form import StateForm

_T = TypeVar("_T")
_MANY = 12


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The whole of the definitions.

    Attributes:
        families: Families by id.
        profiles: Profiles by id.
        forms: Forms by id, with included blocks already spliced in.
        dictionaries: Dictionaries by id.
        choices: Ambiguity questions by id.
        state_forms: Editions of state forms by id, complete.
        controls: Control rules by id.
        papers: Papers of schools that are no returns.
        sha256: Hash of every definition file in force.
    """

    families: Mapping[str, Family]
    profiles: Mapping[str, Profile]
    forms: Mapping[str, Form]
    dictionaries: Mapping[str, Dictionary]
    choices: Mapping[str, ChoiceQuestion]
    state_forms: Mapping[str, StateForm]
    controls: Mapping[str, Control]
    papers: OtherPaperFile
    sha256: str

    def secondary_of(self, row: ProfileIndicator) -> tuple[Secondary, ...]:
        """List the secondary figures of an indicator: its own and those its questions ask for."""
        family = self.families[row.family]
        asked = (
            one
            for name in dict.fromkeys((*family.choices, *row.choices))
            for one in self.choices[name].secondary
            if one.fits(family)
        )
        return tuple({one.id: one for one in (*asked, *family.secondary)}.values())

    def titles(self) -> dict[str, str]:
        """Name every kind of return: registers, and state forms by their number."""
        forms = {e.form: f"Форма № {e.number}" for e in self.state_forms.values()}
        return {**forms, **{form.id: form.title for form in self.forms.values()}}

    def profile(self, name: str) -> Profile:
        """Find a profile.

        Raises:
            UsageError: There is none of that name; the message names the nearest.
        """
        return _look_up(self.profiles, name, "профиля")

    def family(self, name: str) -> Family:
        """Find a family.

        Raises:
            UsageError: There is none of that name; the message names the nearest.
        """
        return _look_up(self.families, name, "показателя")


def _look_up(table: Mapping[str, _T], name: str, what: str) -> _T:
    if name in table:
        return table[name]
    raise UsageError(f"Нет {what} «{name}»{suggest(name, table) or _offered(name, table)}")


def _offered(name: str, known: Iterable[str]) -> str:
    """List what there is, of much only what holds the word that was written."""
    names = list(known)
    if len(names) > _MANY:
        names = [one for one in names if name and name.casefold() in one]
    if not names or len(names) > _MANY:
        return ". Все: pedmonitor indicators list"
    return f". Есть: {', '.join(names)}"
