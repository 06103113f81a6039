"""How forms come: whole books, a file a section, one sheet of all, texts, XML."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from districts.facts import SCHOOL, Organisation
from districts.files import FORMATS, WHOLE_BOOKS, save
from districts.forms.captions import SCHOOL_FORM, with_phd
from districts.forms.numbers import FORMS, MISTAKES, cells_of, spoil, sum_of, with_phd_cells
from districts.forms.pages import Filled
from districts.habits import Habits
from districts.hands import OFFICE, Hand
from districts.senders import Written, for_files, seen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from districts.facts import World
    from districts.forms.captions import Section
    from districts.forms.numbers import Number
    from districts.pages import Page

REGISTER = "forms"
_SHEETS = ("{0}", "Раздел {0}", "р.{0}", "VR{0}")
_PACKINGS = ("a book", "a book", "one sheet", "a file each", "XML")


def write_forms(world: World, habits: Habits, folder: Path) -> tuple[list[Written], set[str]]:
    """Write the form of every organisation.

    Returns:
        What has been written, and the keys of organisations that have typed a cell wrong.
    """
    written, mistaken = [], set()
    for place in world.organisations:
        hand, cells = Hand(habits, place.key), cells_of(world, place)
        mistake = hand.pick("form mistake", "none", *MISTAKES[SCHOOL])
        if spoil(cells, place, mistake):
            mistaken.add(place.key)
        filled = _in_edition(Filled(FORMS[place.kind], place, world, cells, hand))
        path = f"{for_files(hand.pick('form folder', *place.spellings))}/{filled.form.number}"
        written += _send_versions(filled, folder, path)
    _send_sum(world, Hand(habits, OFFICE), folder)
    return written, mistaken


def _in_edition(filled: Filled) -> Filled:
    """The form by the edition that its sender fills in."""
    way = filled.hand.pick("form edition", "16 graphs", "16 graphs", "17 graphs")
    if way == "16 graphs" or filled.form.number != SCHOOL_FORM.number:
        return filled
    return replace(filled, form=with_phd(filled.form), cells=with_phd_cells(filled.cells))


def _send_versions(filled: Filled, folder: Path, path: str) -> list[Written]:
    """Send a form, or first a wrong one and later the right one, or the right part of it."""
    way = filled.hand.pick("form sent again", "no", "no", "the whole", "a section")
    if way == "no":
        return _send(filled, folder, path)
    last = filled.form.sections[-1]
    wrong = {
        key: number + 1 if way == "the whole" or key[0] == last.code else number
        for key, number in filled.cells.items()
    }
    before = _send(replace(filled, cells=wrong), folder, path)
    later = path + filled.hand.pick("form corrected", " исправленная", "_испр", " (уточнённая)")
    if way == "the whole":
        return _send(filled, folder, later)  # who reads the one before has read it wrong
    part = replace(filled, form=replace(filled.form, sections=(last,)))
    return [*before, *_send(part, folder, later)]


def _send_sum(world: World, office: Hand, folder: Path) -> None:
    """The form of all schools together, which is nobody's: no message about it excuses a figure."""
    way = office.pick("form of all", "none", "none", "of the office", "of the district", "unnamed")
    schools = [place for place in world.organisations if place.kind == SCHOOL]
    if way == "none" or not schools:
        return
    name = {"of the office": "Управление образования", "of the district": "Амурский район"}.get(
        way, ""
    )
    place = Organisation("all", SCHOOL, "000", False, name, (name, name, name))
    plain = Hand(Habits(world.year, share=0), OFFICE)
    filled = Filled(SCHOOL_FORM, place, world, sum_of(world, schools), plain)
    _send(filled, folder, "ОО-1 сводная" if way == "unnamed" else "ОО-1")


def _send(filled: Filled, folder: Path, path: str) -> list[Written]:
    hand, sections = filled.hand, filled.form.sections
    packing = hand.pick("form packing", *_PACKINGS)
    if packing == "XML" and filled.form.okud:
        return [_xml(filled, folder, f"{path}.xml")]
    kind = hand.pick("form format", *WHOLE_BOOKS)
    if packing == "a file each":
        kind = hand.pick("form format of files", *FORMATS)
        return [
            _alone(filled, section, folder, f"{path} р.{section.code}", kind)
            for section in sections
        ]
    sheets: dict[str, Page] = {}
    if packing == "one sheet":
        whole = filled.title_page()
        for section in sections:
            whole.put_below(filled.page(section, headed=False), gap=1)
        sheets["Лист1"] = whole
    else:
        sheets["Титул"] = filled.title_page()
        names = hand.pick("form sheets", *_SHEETS)
        for section in sections:
            sheets[names.format(section.code)] = filled.page(section, headed=False)
    file = save(sheets, folder, path, kind)
    return [Written(file, sheet, (REGISTER,), (filled.place.key,)) for sheet in sheets]


def _alone(filled: Filled, section: Section, folder: Path, path: str, kind: str) -> Written:
    file = save({section.code: filled.page(section, headed=True)}, folder, path, kind)
    return Written(file, seen(section.code, kind), (REGISTER,), (filled.place.key,))


def _xml(filled: Filled, folder: Path, path: str) -> Written:
    """The statisticians' own format: rows and graphs by their codes, without captions."""
    year = str(filled.world.year)
    root = ET.Element(
        "report", code=filled.form.okud, form=filled.form.number, year=year, period="год"
    )
    title = ET.SubElement(root, "title")
    ET.SubElement(title, "item", name="name", value=filled.place.short)
    ET.SubElement(title, "item", name="okpo", value=f"0412{filled.place.code}0")
    sections = ET.SubElement(root, "sections")
    for section in filled.form.sections:
        told = ET.SubElement(sections, "section", code=section.code)
        for code, _ in section.rows:
            _xml_row(told, section, code, filled.cells)
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    ET.ElementTree(root).write(target, encoding="utf-8", xml_declaration=True)
    return Written(path, "", (REGISTER,), (filled.place.key,))


def _xml_row(
    told: ET.Element, section: Section, code: str, cells: Mapping[tuple[str, str, str], Number]
) -> None:
    row = ET.SubElement(told, "row", code=code)
    for graph, _ in section.graphs:
        number = cells.get((section.code, code, graph))
        if number:
            ET.SubElement(row, "col", code=graph).text = f"{float(number):g}"
