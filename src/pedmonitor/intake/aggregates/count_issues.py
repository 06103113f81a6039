"""What is said of tables of counts that cannot be read as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.naming import guarded
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pedmonitor.model.location import Place

_SHOWN = 60


def unknown_subject(text: str, place: Place) -> Issue:
    """Say that the subject of a row is not in the dictionary.

    Args:
        text: The subject as written; what looks like a name is not shown.
        place: Its cell.
    """
    return Issue(
        IssueCode.CELL_SUBJECT,
        Level.ERROR,
        f"Предмет: {guarded(text[:_SHOWN])} не из списка предметов; строка не учтена",
        "Напишите предмет, как в списке предметов, по одному в строке.",
        place,
    )


def no_indicator(place: Place) -> Issue:
    """Say that neither the captions nor the title name what is counted.

    Args:
        place: The heading.
    """
    return Issue(
        IssueCode.AGGREGATE_INDICATOR,
        Level.WARNING,
        "таблица с числами, но ни заголовки, ни строки над ней не говорят, какой это показатель; "
        "данные не учтены",
        "Напишите над таблицей или в заголовке показатель словами документа.",
        place,
    )


def not_named(text: str, place: Place) -> Issue:
    """Say that the indicator named in a row is none that is known.

    Args:
        text: The indicator as written; what looks like a name is not shown.
        place: Its cell.
    """
    return Issue(
        IssueCode.AGGREGATE_INDICATOR,
        Level.WARNING,
        f"показатель {guarded(text[:_SHOWN])} не узнан; числа строки не учтены",
        "Напишите показатель словами документа или добавьте эти слова в captions "
        "файла indicators/forms/aggregate.yaml рабочей папки.",
        place,
    )
