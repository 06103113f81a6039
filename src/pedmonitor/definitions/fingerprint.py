"""What an indicator means, as a hash: an edit breaks the series of the indicators it touches."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import BaseModel

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.profile import ProfileIndicator

_OF_THE_STAFF = "positions"
MISSING_REGISTER = "missing_register"
"""The setting of that name, where it stands among the options."""
_OF_AGES = "Q04"
_EVERYWHERE = (_OF_AGES, "Q20", "Q21", MISSING_REGISTER)
"""What decides who is on the staff and when a fact happened, whatever the indicator."""
_AGED = {"younger_than", "full_years_since"}
"""The conditions that count full years: no other figure asks on which day ages are counted."""
_ONLY_WORDS: dict[str, Any] = {
    **dict.fromkeys(("title", "meaning", "examples", "breakdowns", "direction"), True),
    **dict.fromkeys(("sensitive", "choices", "secondary"), True),
    "state_forms": {"__all__": {"how"}},
}
_ONLY_HEADINGS = dict.fromkeys(("title", "aliases", "expected"), True)


def fingerprint(row: ProfileIndicator, catalogue: Catalogue, options: Mapping[str, str]) -> str:
    """Hash everything that decides what an indicator counts.

    That is its formula, its scope, the fields and dates of the registers it reads, the meaning of
    their values, the editions of state forms it may be taken from, and the readings taken. Titles,
    examples, secondary figures and headings of columns are left out: they change no figure that was
    read.

    Args:
        row: The row of a profile.
        catalogue: The definitions.
        options: Question → option in force; `MISSING_REGISTER` may stand there too.
    """
    family = catalogue.families[row.family]
    formula = _dump(family, _ONLY_WORDS)
    said = set(_texts(formula))
    if _OF_AGES in options and not said & _AGED and _OF_AGES not in {*family.choices, *row.choices}:
        options = {**options, _OF_AGES: catalogue.choices[_OF_AGES].default}
    forms = [form for name, form in sorted(catalogue.forms.items()) if name in said]
    questions = {*family.choices, *row.choices, *_EVERYWHERE, *said} & {*options}
    fields = [item for form in forms for item in form.fields if item.id in said]
    dictionaries = {name for item in fields for name in (item.dictionary, item.words) if name}
    dictionaries.add(_OF_THE_STAFF)
    stated = {measure.form for measure in family.state_forms}
    meaning = {
        "formula": formula,
        "scope": _dump(row.scope),
        "registers": [[form.id, _dump(form.timing), form.skip_people] for form in forms],
        "fields": [_dump(item, _ONLY_HEADINGS) for item in fields],
        "values": [_dump(catalogue.dictionaries[name]) for name in sorted(dictionaries)],
        "state_forms": [
            _dump(edition)
            for _, edition in sorted(catalogue.state_forms.items())
            if edition.form in stated
        ],
        "options": {name: options[name] for name in sorted(questions)},
    }
    text = json.dumps(meaning, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _dump(model: BaseModel, without: Mapping[str, Any] | None = None) -> dict[str, Any]:
    return model.model_dump(mode="json", exclude=dict(without or {}))


def _texts(node: object) -> Iterable[str]:
    """List every text in a dump: names of registers, fields, questions and values."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for part in node.values():
            yield from _texts(part)
    elif isinstance(node, list | tuple):
        for part in node:
            yield from _texts(part)
