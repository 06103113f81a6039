"""Title pages of state forms whose sections lie in files beside them: nothing is missing there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pedmonitor.intake.state_forms.form_issues import no_sections
from pedmonitor.model.issue import Level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.definitions.state_form import StateForm
    from pedmonitor.intake.state_forms.owning import OwnedForm
    from pedmonitor.model.issue import Issue


def told_of_title_pages(
    issues: list[Issue], forms: Iterable[OwnedForm], editions: Iterable[StateForm]
) -> list[Issue]:
    """Ask for no sections where a file of the same folder holds them: «титул», «3.1», «3.3».

    Args:
        issues: Everything found.
        forms: The state forms that have been read.
        editions: Their editions, for the numbers by which they go.
    """
    numbers: dict[str, set[str]] = {}
    for edition in editions:
        numbers.setdefault(edition.form, set()).update((edition.number, *edition.also))
    beside: dict[str, set[str]] = {}
    for one in forms:
        names = beside.setdefault(_folder(one.given.file), set())
        names.update(numbers.get(one.given.form, ()))
    return [_told(issue, beside) for issue in issues]


def _told(issue: Issue, beside: dict[str, set[str]]) -> Issue:
    place = issue.place
    folder = _folder(place.file) if place is not None else ""
    if place is None or not folder:  # the folder of a district holds everybody's files
        return issue
    if not any(issue == no_sections(place, number) for number in beside.get(folder, ())):
        return issue
    return replace(
        issue,
        level=Level.INFO,
        message="титульный лист формы: её разделы прочитаны из других файлов этой папки",
        hint="Ничего делать не нужно.",
    )


def _folder(file: str) -> str:
    parent = str(PurePosixPath(file).parent)
    return "" if parent == "." else parent
