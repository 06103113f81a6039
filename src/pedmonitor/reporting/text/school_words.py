"""Findings as the organisation itself reads them: what it can do, of the document in its hands.

Hints are written for the department, which can ask, set and wait; a school can send and mend.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from collections.abc import Collection

    from pedmonitor.model.issue import Issue

_OWN = {
    IssueCode.ORG_MISSING: "Пришлите сведения; по реестру, в котором нет записей, — пустую таблицу "
    "с заголовками.",
    IssueCode.ORG_REGISTER_MISSING: "Пришлите реестр; если записей нет — пустую таблицу с "
    "заголовками.",
}
_FILES = r"[\w/]*(?:pedmonitor\.toml|\w+\.yaml)"
_ASIDE = re.compile(r"\s*\(в отделе образования[^()]*\)")
_SETTING = re.compile(
    rf",?\s+или\s+(?:укажите|впишите|увеличьте|добавьте)\b[^.;]*?{_FILES}(?:: \[[^\]]*\])?"
)
_FIRST = re.compile(rf"^Укажите в {_FILES}: [^,]*, или (\w)")
_EXPLAIN = re.compile(rf"впишите пояснение в {_FILES}")
_ASKED = re.compile(r"Попросите организацию (прислать|дослать|заполнить)")
_DO = {"прислать": "Пришлите", "дослать": "Дошлите", "заполнить": "Заполните"}
_ELSEWHERE = "Сообщите об этом в отдел образования: это исправляют там."
_REFS = re.compile(r"(?<=; )в показател(?:ь|и) ([^;]+?) сведения организации не входят")


def school_hint(issue: Issue) -> str:
    """Say what the organisation can do about a finding; the department's own means are left out.

    >>> from pedmonitor.model.issue import Issue, Level
    >>> hint = "Назовите столбец «Статус» или впишите его заголовок в pedmonitor.toml: [columns.x]."
    >>> school_hint(Issue(IssueCode.HEAD_OVERLOOKED, Level.ERROR, "", hint))
    'Назовите столбец «Статус».'
    >>> school_hint(Issue(IssueCode.ORG_MISSING, Level.WARNING, "", "Запросите данные."))[:17]
    'Пришлите сведения'
    """
    own = _OWN.get(issue.code)
    if own:
        return own
    hint = _SETTING.sub("", _ASIDE.sub("", issue.hint))
    hint = _FIRST.sub(lambda found: found[1].upper(), hint)
    hint = _EXPLAIN.sub("пришлите пояснение", hint)
    hint = _ASKED.sub(lambda found: _DO[found[1]], hint)
    return _ELSEWHERE if re.search(_FILES, hint) else hint


def of_document(issue: Issue, refs: Collection[str]) -> Issue | None:
    """Leave of a finding what concerns the indicators of one document; None when nothing does.

    Args:
        issue: The finding.
        refs: Numbers of the indicators of the document.
    """
    found = _REFS.search(issue.message)
    if found is None:
        return issue
    named = found[1].split(", ")
    mine = [ref for ref in named if ref in refs]
    if not mine:
        return None
    noun = "показатель" if len(mine) == 1 else "показатели"
    said = f"в {noun} {', '.join(mine)} сведения организации не входят"
    return replace(issue, message=_REFS.sub(lambda _: said, issue.message))
