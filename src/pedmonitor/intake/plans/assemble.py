"""From the blocks of a document to a plan as data, with everything that had to be decided told."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.definitions.plan import (
    Approval,
    Orientation,
    Plan,
    PlanRow,
    PlanSection,
    PlanTarget,
    PlanTerm,
    RealisationCondition,
)
from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.intake.plans.blocks import Block, TextTable
from pedmonitor.intake.plans.lines import (
    approval_of,
    conditions_of,
    directions_of,
    municipality_of,
    orientations_of,
    term_of,
    title_of,
)
from pedmonitor.intake.plans.rows import RawPlan, is_section_line, own_number, read_on, read_table
from pedmonitor.intake.plans.targets import targets_of
from pedmonitor.intake.wording.naming import mask_people
from pedmonitor.intake.wording.posts import without_names
from pedmonitor.model.issue import Level
from pedmonitor.model.plan_finding import PlanCode, PlanFinding
from pedmonitor.model.plan_workbook import EVENT_COLUMNS
from pedmonitor.model.text import normalise_label, quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.definitions.plan import Column

INDICATORS = EVENT_COLUMNS["indicators"]
_NO_SECTION = "Мероприятия"
_STEM = 5
"""Letters by which a word is the same in another case: «Вилюйский», «Вилюйского»."""
_EMPTY = re.compile(r"\(\s*\)")
_NOBODY = re.compile(r"\[ФИО\]|\bФИО\b|…")
_POSITION = r"(?:руководител|директор|методист|заведующ|старш|специалист|начальник|зам)"
_BETWEEN = re.compile(rf"\s*[;\n]\s*|,\s+(?=[А-ЯЁ]|{_POSITION})(?![^(]*\))")


@dataclass(frozen=True, slots=True)
class Identity:
    """What a document does not say of itself in a way that a program could rely on.

    Attributes:
        id: Stable name of the plan.
        municipality: Whose it is, by the user's own settings; may be empty.
        profile: The profile whose indicators it serves; may be empty.
        otherwise: The municipality of that profile: it stands where nothing else names one.
    """

    id: str
    municipality: str = ""
    profile: str = ""
    otherwise: str = ""


def assemble_plan(
    blocks: Sequence[Block], identity: Identity
) -> tuple[Plan, tuple[PlanFinding, ...]]:
    """Find the table of the plan, read its rows and what stands around it.

    Raises:
        UnreadableError: No table has a column of events and one of times or responsible.
    """
    raw, above, below, targets = _gather(blocks)
    around = [*above, *below]
    lines = [*around, *raw.after]
    findings: list[PlanFinding] = []
    sections = _sections(raw, lines)
    ids = {title: str(at) for at, title in enumerate(sections, 1)}
    rows = _rows(raw, ids, findings, linked=bool(identity.profile))
    approval, term = approval_of(lines), term_of(lines)
    title = title_of(above) or title_of(below)
    declared = {normalise_label(text) for text in directions_of(lines)}
    plan = Plan(
        id=identity.id,
        title=mask_people(title) or "План мероприятий",
        municipality=identity.municipality or _whose(lines, identity.otherwise),
        profile=identity.profile,
        approval=Approval(**approval._asdict()) if approval else None,
        period=PlanTerm(**term._asdict()) if term else None,
        numbered=any(own_number(row.cells)[0] for row in raw.rows),
        columns=raw.header.titles,
        sections=tuple(
            PlanSection(id=ids[name], title=mask_people(name), direction=_bare(name) in declared)
            for name in sections
        ),
        orientations=tuple(Orientation(text=text) for text in orientations_of(lines)),
        targets=targets,
        conditions=tuple(
            RealisationCondition(kind=kind, text=text) for kind, text in conditions_of(lines)
        ),
        rows=tuple(rows),
        extra=_extra(rows, findings),
    )
    return plan, tuple(findings)


def _whose(lines: Sequence[str], otherwise: str) -> str:
    """Name the municipality of a document; of a profile's own in the profile's words."""
    told = municipality_of(lines)
    stems = [word[:_STEM].casefold() for word in otherwise.split()]
    is_same = bool(stems) and all(stem in told.casefold() for stem in stems)
    return otherwise if is_same or not told else told


def _extra(rows: Sequence[PlanRow], findings: list[PlanFinding]) -> tuple[str, ...]:
    """List the document's own further columns, and tell that they are kept as they are."""
    titles = tuple(dict.fromkeys(title for row in rows for title in row.extra))
    if titles:
        findings.append(
            PlanFinding(
                PlanCode.EXTRA_COLUMNS,
                Level.INFO,
                "",
                f"Графы документа {', '.join(map(quoted, titles))} сохранены как есть: на контроль "
                "исполнения они не влияют.",
                "Если в графе срок, ответственный или результат, назовите её так в документе.",
            )
        )
    return titles


def _gather(
    blocks: Sequence[Block],
) -> tuple[RawPlan, list[str], list[str], tuple[PlanTarget, ...]]:
    """Give the table, the lines above and below its beginning, and the target indicators."""
    raw: RawPlan | None = None
    lines: list[str] = []
    targets: tuple[PlanTarget, ...] = ()
    section, above = "", 0
    for block in blocks:
        if not isinstance(block, TextTable):
            lines.append(block)
        elif raw is None:
            raw = read_table(block)
            if raw is not None:
                lines += raw.before
                above = len(lines)
            else:
                targets = targets or targets_of(block)
                lines += [" ".join(t for t in row if t) for row in block.rows if any(row)]
        elif not _read_on(block, raw, section):
            lines += [" ".join(t for t in row if t) for row in block.rows if any(row)]
        section = block if isinstance(block, str) and is_section_line(block) else ""
    if raw is not None and not raw.rows:
        raise UnreadableError("foreign", "в таблице плана есть заголовок, но нет ни одной строки")
    if raw is None:
        raise UnreadableError(
            "foreign",
            "таблица плана не найдена: нужны графы «Мероприятие» и «Срок» или «Ответственный»",
        )
    return raw, lines[:above], lines[above:], targets


def _read_on(table: TextTable, raw: RawPlan, section: str) -> bool:
    """Read a table that goes on with the plan, under a section named by the line above it."""
    if section:
        raw.sections.append(section)
    if read_on(table, raw):
        return True
    if section:
        raw.sections.pop()
    return False


def _bare(title: str) -> str:
    """A section's title without its number, to be compared with a declared direction."""
    return normalise_label(re.sub(r"^\s*(?:\d+|[IVX]+)[.)]\s*", "", title))


def _sections(raw: RawPlan, lines: Sequence[str]) -> list[str]:
    """List the sections in order; a declared direction that has no section is added."""
    used = [row.section or _NO_SECTION for row in raw.rows]
    titles = list(dict.fromkeys([*raw.sections, *used]))
    titles = [title for title in titles if title in used or title in raw.sections]
    known = {_bare(title) for title in titles}
    return [*titles, *(d for d in directions_of(lines) if normalise_label(d) not in known)]


def _rows(
    raw: RawPlan, ids: dict[str, str], findings: list[PlanFinding], *, linked: bool
) -> list[PlanRow]:
    rows: list[PlanRow] = []
    taken: set[str] = set()
    bare = not any(own_number(row.cells)[0] for row in raw.rows)
    again, own = _begun_again(raw), _own_numbers(raw)
    counted: Counter[str] = Counter()
    for at, row in enumerate(raw.rows, 1):
        title = row.section or _NO_SECTION
        for cells in _events_of(row.cells):
            number, event = own_number(cells)
            section = ids[title]
            counted[section] += 1
            if not number or number in taken or title in again:
                given = str(at) if bare else f"{section}.{counted[section]}"
                number = _free((not number and _next(rows, own)) or given, taken)
                findings += [] if bare else [_given(number)]
            taken.add(number)
            named = cells.get("responsible", "")
            positions = responsible_of(named)
            others = (*cells.values(), *row.others.values())
            if without_names(named) != named or any(mask_people(text) != text for text in others):
                findings.append(_named(number))
            if _holds_several(cells):
                findings.append(_several(number))
            read = _row(number, section, event, cells, positions)
            rows.append(read.model_copy(update=_further(row.others, linked=linked)))
    return rows


def _further(others: dict[str, str], *, linked: bool) -> dict[str, object]:
    """Give the document's further columns; links to indicators as our own export writes them.

    Args:
        others: Heading → text.
        linked: Whether the plan has a profile, so that numbers of indicators mean something.
    """
    extra = {_one_line(title): _one_line(text) for title, text in others.items()}
    refs = extra.pop(INDICATORS, "") if linked else ""
    return {"extra": extra, "indicators": tuple(filter(None, re.split(r"[,;\s]+", refs)))}


def _row(
    number: str, section: str, event: str, cells: dict[Column, str], people: tuple[str, ...]
) -> PlanRow:
    said = {role: _one_line(cells.get(role, "")) for role in ("period", "start", "end", "result")}
    if said["period"] and (said["start"] or said["end"]):
        said["start"] = said["end"] = ""
    return PlanRow(
        number=number,
        section=section,
        event=_one_line(event) or "—",
        responsible=people,
        **said,
    )


def responsible_of(text: str) -> tuple[str, ...]:
    r"""List the positions and organisations of a cell; names of people are left out.

    >>> responsible_of("методист Сидорова; директор СОШ № 1 Юркиной")
    ('методист', 'директор СОШ № 1')
    >>> responsible_of("Иванова Анна Петровна, методист\nУО, ИМЦ")
    ('методист', 'УО', 'ИМЦ')
    >>> responsible_of("учреждения доп. образования: «Темп», «Натуралист»")
    ('учреждения доп. образования: «Темп», «Натуралист»',)
    """
    masked = _EMPTY.sub("", _NOBODY.sub("", without_names(text)))
    parts = (" ".join(part.split()).strip(" ,.–-") for part in _BETWEEN.split(masked) if part)
    return tuple(part for part in parts if part)


def _events_of(cells: dict[Column, str]) -> list[dict[Column, str]]:
    """Part a row that holds several events: as many lines of events as of times."""
    when: Column = "period" if cells.get("period") else "start"
    times = cells.get(when, "").split("\n")
    events = cells.get("event", "").split("\n")
    if len(times) < 2 or len(times) != len(events):  # noqa: PLR2004 - one event is the rule
        return [cells]
    parted = []
    for at in range(len(times)):
        mine = dict(cells)
        for role, text in cells.items():
            lines = text.split("\n")
            mine[role] = lines[at] if len(lines) == len(times) else text
        parted.append(mine)
    return parted


def _holds_several(cells: dict[Column, str]) -> bool:
    times = [line for line in cells.get("period", "").split("\n") if line.strip()]
    return len(times) > 1


def _own_numbers(raw: RawPlan) -> frozenset[str]:
    """Give the document's numbers where they run through as 1, 2, 3; else none."""
    found = [number for row in raw.rows if (number := own_number(row.cells)[0])]
    runs = all(number.isdecimal() for number in found) and len(set(found)) == len(found)
    return frozenset(found) if runs else frozenset()


def _next(rows: Sequence[PlanRow], own: frozenset[str]) -> str:
    """Number a row without a number as the document goes on: 6 after 5, else «5а»."""
    before = re.match(r"\d+", rows[-1].number) if rows and own else None
    if before is None:
        return ""
    after = str(int(before[0]) + 1)
    return f"{before[0]}а" if after in own else after


def _free(number: str, taken: set[str]) -> str:
    """Make a number of ours that no row has."""
    while number in taken:
        number += "а"
    return number


def _begun_again(raw: RawPlan) -> set[str]:
    """Find the sections that number their rows from the beginning again."""
    of: dict[str, str] = {}
    found: set[str] = set()
    for row in raw.rows:
        title, number = row.section or _NO_SECTION, own_number(row.cells)[0]
        if number and of.setdefault(number, title) != title:
            found.add(title)
    return found


def _one_line(text: str) -> str:
    return " ".join(mask_people(text).split())


def _given(number: str) -> PlanFinding:
    return PlanFinding(
        PlanCode.NUMBER_GIVEN,
        Level.INFO,
        number,
        "В документе у строки нет номера или он повторяется: номер дала программа.",
        "Проверьте номер в плане, прежде чем на него ссылаться.",
    )


def _named(number: str) -> PlanFinding:
    return PlanFinding(
        PlanCode.PERSON,
        Level.WARNING,
        number,
        "В графе ответственного стояло имя; в плане оставлена должность.",
        "Проверьте, что должность названа.",
    )


def _several(number: str) -> PlanFinding:
    return PlanFinding(
        PlanCode.SPLIT_ROW,
        Level.WARNING,
        number,
        "В строке несколько сроков, а мероприятий — другое число: её нельзя разделить.",
        "Разделите строку на мероприятия, у каждого свой срок.",
    )
