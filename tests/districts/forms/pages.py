"""A section of a form as a page, by the habits of whoever fills it in."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING

from districts.pages import Page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from districts.facts import Organisation, World
    from districts.forms.captions import Form, Section
    from districts.forms.numbers import Number
    from districts.hands import Hand
    from districts.tables import Cell

_TITLES = ("{0}. {1}", "Раздел {0}. {1}", "{0} {1}")
_BY_AGE = (
    "Распределение персонала по возрасту и полу",
    "Распределение персонала по возрасту",
    "Распределение педагогических работников по возрасту",
)
_ROWS_OF_A_PAGE = 14
_NUMBERS = ("numbers", "numbers", "text", "with units")


@dataclass(frozen=True)
class Filled:
    """Somebody's form: what stands in its cells, and in whose hand."""

    form: Form
    place: Organisation
    world: World
    cells: Mapping[tuple[str, str, str], Number]
    hand: Hand

    def title_page(self) -> Page:
        """The first page: the number of the form, the year, the name, the codes."""
        period = self.form.period.format(self.world.year, self.world.year + 1)
        name = self.hand.pick("own name", *self.place.spellings[:2], self.place.full)
        page = Page([[f"Форма № {self.form.number}"], [self.form.title.upper()], [period], []])
        page.add(["Наименование отчитывающейся организации", *self._name(name)])
        page.add(["Почтовый адрес", "улица Школьная, 1"])
        if self.form.okud:
            page.add(["Код формы по ОКУД", "отчитывающейся организации по ОКПО"])
            page.add([1, 2])
            page.add([self.form.okud, f"0412{self.place.code}0"])
        return page

    def _name(self, name: str) -> list[Cell]:
        """The name in its place, a letter a box, or in the name of the folder alone."""
        way = self.hand.pick("form name", "in its place", "in boxes", "left empty")
        return [*name] if way == "in boxes" else [name] if way == "in its place" else []

    def _others(self, page: Page, section: Section) -> None:
        """The section of part-timers, with the graphs of that of the staff."""
        if (
            section.title not in _BY_AGE
            or self.hand.pick("form part-timers", "no", "no", "yes") == "no"
        ):
            return
        page.add(["Распределение внешних совместителей по возрасту"])
        self._head(page, section, [])
        for code, label in section.rows:
            page.add([label, code, *[1 for _ in section.graphs]])
        page.add([])

    def page(self, section: Section, *, headed: bool) -> Page:
        """A section; `headed` when nothing else says of what form and of whose it is."""
        page = Page()
        if headed:
            page.rows += self.title_page().rows
        self._others(page, section)
        title = self.hand.pick("form titles", *_TITLES).format(section.code, section.title)
        page.add([title])
        if self.hand.pick("form units", "there", "none") == "there":
            page.add(["Код по ОКЕИ: человек – 792 (в целых); единица – 642"])
        lead = self._lead()
        self._head(page, section, lead)
        broken = self.hand.pick("form pages", "whole", "whole", "broken") == "broken"
        for at, (code, label) in enumerate(section.rows):
            if broken and at and at % _ROWS_OF_A_PAGE == 0:
                page.add([])
                self._head(page, section, lead)
            line = [self._cell(section, code, graph) for graph, _ in section.graphs]
            if self._is_left_out(section, code):
                continue
            page.add([*lead, label, self._code(code), *line])
        if self.hand.pick("form signature", "no", "yes") == "yes":
            page.rows += [[], ["Должностное лицо, ответственное за предоставление информации"]]
            page.add(["(должность)", "(Ф.И.О.)", "(подпись)"])
        return page

    def _head(self, page: Page, section: Section, lead: list[Cell]) -> None:
        """Captions and numbers of the graphs."""
        _captions(page, section, self.hand, lead=len(lead))
        numbers: list[Cell] = [1, 2, *(int(graph) for graph, _ in section.graphs)]
        if self.hand.pick("form numbers of graphs", "yes", "yes", "no") == "yes":
            page.add([*[None for _ in lead], *numbers])

    def _lead(self) -> list[Cell]:
        """A column before the form's own, where a portal repeats the name in every row."""
        way = self.hand.pick("form first column", "its own", "its own", "the name")
        return [self.place.short] if way == "the name" else []

    def _code(self, code: str) -> Cell:
        way = self.hand.pick("form codes of rows", "as printed", "numbers")
        return code if way == "as printed" else int(code)

    def _is_left_out(self, section: Section, code: str) -> bool:
        numbers = [self.cells.get((section.code, code, graph), 0) for graph, _ in section.graphs]
        return (
            not any(numbers) and self.hand.pick("form empty rows", "there", "left out") != "there"
        )

    def _cell(self, section: Section, code: str, graph: str) -> Cell:
        number = self.cells.get((section.code, code, graph))
        if number is None:
            return self.hand.pick("form crossed cells", "X", "Х", "х", "-")
        if not number:
            return {"0": 0, "blank": None, "-": "-"}[
                self.hand.pick("form zeros", "0", "blank", "blank", "-")
            ]
        whole = isinstance(number, int) or number.denominator == 1
        way = self.hand.pick("form cells", *_NUMBERS)
        if way == "with units" and whole:
            return f"{int(number)} чел."
        if way != "numbers":
            return f"{int(number)}" if whole else f"{float(number):g}".replace(".", ",")
        return int(number) if whole else float(Fraction(number))


def _captions(page: Page, section: Section, hand: Hand, *, lead: int) -> None:
    """Captions over captions; those over several columns are merged."""
    depth, top = max(len(path) for _, path in section.graphs), len(page.rows)
    torn = hand.pick("form captions", "whole", "torn", "in lines")
    first: list[Cell] = [*["Наименование организации"] * lead, "Наименование показателей"]
    for level in range(depth):
        row: list[Cell] = [*first, "№ строки"] if level == 0 else [None] * (lead + 2)
        tops = [path[: level + 1] for _, path in section.graphs]
        for above, group in groupby(tops):
            size = len([*group])
            caption = above[level] if len(above) > level else None
            if caption and size > 1:
                page.merged.append((top + level, len(row), top + level, len(row) + size - 1))
            row += [_torn(caption, torn) if caption else None, *[None] * (size - 1)]
        page.add(row)


def _torn(caption: str, way: str) -> str:
    """A caption in a narrow column: words torn in two, or a line a word."""
    if way == "in lines":
        return caption.replace(" ", "\n")
    words = caption.split()
    longest = max(words, key=len)
    if way == "whole" or len(longest) < 12:
        return caption
    half = len(longest) // 2
    return caption.replace(longest, f"{longest[:half]}-\n{longest[half:]}", 1)
