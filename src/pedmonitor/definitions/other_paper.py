"""Papers of a school that are no returns, by the words of their titles: a menu, an inventory."""

from __future__ import annotations

from pydantic import Field

from pedmonitor.definitions.strict import Strict


class OtherPaper(Strict):
    """One kind of papers.

    A title of such a paper holds all the word beginnings of one of `names`. A heading with all
    those of one of `columns` tells it too where the table is no register. `also` are words that
    such titles use and that speak of a register elsewhere: «обучение по охране труда». Beside a
    word of `unless` the names tell nothing.
    A list of people, of organisations or of documents is made no register where the paper is of
    `staff`, of a `registry`, of `documents`; a paper that is told by `columns_only` where columns
    fit no register never disputes those that do.
    """

    id: str = Field(pattern=r"^[a-z][a-z_]*$")
    title: str
    names: tuple[str, ...] = Field(min_length=1)
    columns: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    staff: bool = False
    registry: bool = False
    documents: bool = False
    columns_only: bool = False

    def disputes(self, form: str) -> bool:
        """Say whether a list that looks like one of these registers may be such a paper."""
        own = {"staff": self.staff, "organisations": self.registry, "documents": self.documents}
        return own.get(form, False)


class OtherPaperFile(Strict):
    """`indicators/other_papers.yaml`.

    Columns of `generic` registers are those of many papers: who, when, with what result. A column
    of `telling` says by itself that the table is the register; words of `also` speak of none.
    """

    generic: tuple[str, ...] = ()
    telling: dict[str, tuple[str, ...]] = Field(default={})
    also: tuple[str, ...] = ()
    papers: tuple[OtherPaper, ...] = ()
