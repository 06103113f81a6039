"""Who has sent which register: the matrix that the annex on the quality of data draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.organisation import MUNICIPALITY
from pedmonitor.model.result import Verdict
from pedmonitor.reporting.document import Chart
from pedmonitor.reporting.facts.owed import owed_returns

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.reporting.facts.context import Material
    from pedmonitor.reporting.facts.owed import Owed

_FIELDS = ("organisation", "register", "state")
_FEWEST = 2
"""Of one organisation and one register a picture says nothing."""


def coverage_chart(material: Material) -> Chart | None:
    """Draw organisations by registers; None where too little is known of the returns."""
    registers, organisations = _registers(material), _organisations(material)
    if len(registers) < _FEWEST or len(organisations) < _FEWEST:
        return None
    owed = owed_returns(material)
    sent = _sent(material)
    rows = tuple(
        (name, title, _state((name, register), sent=sent, owed=owed))
        for name in organisations
        for register, title in registers.items()
    )
    say = material.phrases.say
    absent: dict[str, list[str]] = {}
    for name, title, state in rows:
        if state == "missing":
            absent.setdefault(name, []).append(f"«{title}»")
    missing = "; ".join(f"{name} — {', '.join(titles)}" for name, titles in absent.items())
    told = say("matrix_alternative", missing=missing or say("matrix_complete"))
    return Chart("coverage", say("matrix_caption"), told, _FIELDS, rows)


def _registers(material: Material) -> dict[str, str]:
    """Name the registers that anybody has sent, in the order of the definitions."""
    catalogue = material.context.catalogue
    if catalogue is None:
        return {}
    sent = {content.register for content in material.context.run.contents}
    return {name: title for name, title in catalogue.titles().items() if name in sent}


def _organisations(material: Material) -> list[str]:
    """List the organisations in the order of the registry: as their values stand."""
    profile, found = material.context.profile, dict[str, None]()
    for row in profile.indicators:
        for value in material.now.part(row.ref, "organisation"):
            found.setdefault(value.breakdown[0][1])
    found |= dict.fromkeys(material.context.run.coverage.missing)
    return [name for name in found if name != MUNICIPALITY]


def _sent(material: Material) -> dict[tuple[str, str], bool]:
    """Tell what has come, and whether the file it came in went back."""
    run = material.context.run
    found = {(content.organisation, content.register): False for content in run.contents}
    for file in run.inputs:
        for register in file.registers:
            pair = (file.organisation, register)
            if file.organisation and file.verdict is Verdict.ACCEPTED:
                found.setdefault(pair, False)  # a table of headings alone has come too
            if file.verdict is Verdict.RETURNED and pair in found:
                found[pair] = True
    return found


def _state(
    pair: tuple[str, str], *, sent: Mapping[tuple[str, str], bool], owed: Mapping[str, Owed]
) -> str:
    name, register = pair
    if name in owed and register in owed[name].empty:
        return "attention"
    if pair in sent:
        return "attention" if sent[pair] else "accepted"
    return "missing" if name in owed and register in owed[name].registers else "not_required"
