"""Named things: what lists print, and when two names are one."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from pydantic import Field

from pedmonitor.definitions.strict import Strict
from pedmonitor.model.thing_names import thing_key

if TYPE_CHECKING:
    from pedmonitor.model.thing_names import Openings


class Named(Strict):
    """What a list prints of every row: a text field and, in brackets, the requisites after it.

    `openings` are words with which a name may begin and what they say: nothing for those of the
    kind of thing alone («Проект „Рост“» is «Рост»), else its other form («РМО»).
    """

    form: str = Field(alias="register")
    field: str
    also: tuple[str, ...] = ()
    openings: dict[str, tuple[str, ...]] = Field(default={})

    def key(self, name: str) -> str:
        """Give what two ways to write one name have in common."""
        return thing_key(name, self._openings)

    @cached_property
    def _openings(self) -> Openings:
        pairs = [(words, said) for said, all_of in self.openings.items() for words in all_of]
        return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))
