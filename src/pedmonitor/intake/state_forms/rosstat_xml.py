"""Read a return in the XML of Rosstat (order of 28.10.2010 № 372): codes, no captions.

`<report OKUD= form= year=><title><item name="okpo" value=/></title><sections><section code=>
<row code=><col code=>104</col></row></section></sections></report>`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat

from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.intake.state_forms.coded import Coded, read_coded
from pedmonitor.intake.state_forms.heading import forms_in, read_okpo
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pedmonitor.definitions.state_form import StateForm
    from pedmonitor.intake.form_return import FormReturn


@dataclass(slots=True)
class _Report:
    """A report being read; lines of the file stand for rows of a sheet."""

    file: str
    line: Callable[[], int]
    attributes: dict[str, str] = field(default_factory=dict)
    title: dict[str, str] = field(default_factory=dict)
    cells: list[Coded] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    seen: set[tuple[str, ...]] = field(default_factory=set)
    section: str = ""
    row: str = ""
    graph: str = ""
    text: str = ""
    repeated: bool = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take what an element says of itself."""
        self.text = ""
        code = attributes.get("code", "").strip()
        match tag:
            case "report":
                self.attributes = {name.lower(): value for name, value in attributes.items()}
            case "item":
                self.title[attributes.get("name", "").lower()] = attributes.get("value", "")
            case "section":
                self.section = code
            case "row":
                self.row = code
                self._note_repeat(attributes)
            case "col":
                self.graph = code
            case _:
                pass

    def _note_repeat(self, attributes: dict[str, str]) -> None:
        """Tell of a row that stands twice; with other attributes it is another part of the sum."""
        key = (self.section, self.row, *(attributes.get(name, "") for name in ("s1", "s2", "s3")))
        self.repeated = key in self.seen
        self.seen.add(key)
        if self.repeated:
            text = f"раздел {self.section}: строка {self.row} стоит дважды; вторая не учтена"
            hint = "Удалите лишнюю строку."
            issue = Issue(IssueCode.ROW_DUPLICATE, Level.ERROR, text, hint, self._place())
            self.issues.append(issue)

    def _place(self) -> Place:
        return Place(self.file, f"раздел {self.section}", self.line() - 1)

    def more(self, text: str) -> None:
        """Take a piece of text."""
        self.text += text

    def end(self, tag: str) -> None:
        """Take a cell when it is complete."""
        text = self.text.strip()
        if tag == "col" and text and not self.repeated:
            self.cells.append(Coded(self.section, self.row, self.graph, text, self._place()))


def read_rosstat_xml(
    data: bytes, file: str, editions: Sequence[StateForm]
) -> tuple[list[FormReturn], list[Issue]]:
    """Read one report.

    Args:
        data: Bytes of the file.
        file: Path of the file.
        editions: Editions of all forms.

    Raises:
        UnreadableError: The XML is broken, carries entities, or reports in an unknown form.
    """
    report = _parse(data, file)
    names = " ".join(report.attributes.values())
    named = report.attributes.keys() & {"form", "okud", "shifr"}
    forms = forms_in(names if named else file, editions)
    if not forms:
        raise UnreadableError("foreign", "это отчёт Росстата по форме, которой программа не знает")
    known = [edition for edition in editions if edition.form == forms[0]]
    if not report.cells:
        raise UnreadableError("empty", "в отчёте Росстата нет ни одной клетки")
    year = report.attributes.get("year", "")
    name, okpo = report.title.get("name", "").strip(), read_okpo(report.title.get("okpo", ""))
    cells = [cell._replace(organisation=name, okpo=okpo, year=year) for cell in report.cells]
    years = [int(year)] if year.isdigit() else []
    returns, issues = read_coded(cells, file, known, years, sparse=True)
    return returns, [*report.issues, *issues]


def _parse(data: bytes, file: str) -> _Report:
    if b"<!ENTITY" in data or b"<!DOCTYPE" in data:
        raise UnreadableError("broken", "в файле XML есть внешние определения; такие не читаются")
    parser = expat.ParserCreate()
    report = _Report(file, lambda: parser.CurrentLineNumber)
    parser.StartElementHandler, parser.EndElementHandler = report.start, report.end
    parser.CharacterDataHandler = report.more
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise UnreadableError("broken", "файл XML повреждён") from error
    return report
