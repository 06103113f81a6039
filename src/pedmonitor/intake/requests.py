"""What organisations are asked to send: registers that have not come, or only of another time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pedmonitor.definitions.form import Form


def register_missing(
    form: Form, organisation: str, *, stating: bool = False, untimely: bool = False
) -> Issue:
    """Ask an organisation for a register by its title.

    Args:
        form: The register.
        organisation: Who is asked.
        stating: Whether it states counts, which stand in for registers where they tell enough.
        untimely: Whether it has come, and names no year, and all its facts are of another time.
    """
    title = form.title
    counted = ", кроме показателей, взятых из её формы или сводной таблицы" if stating else ""
    said = f"«{title}» прислан, но все даты в нём — другого времени" if untimely else ""
    hint = "Запросите реестр; если записей нет, пусть пришлют пустую таблицу с заголовками."
    if untimely:
        hint = (
            "Если за отчётный период фактов не было, напишите этот год над таблицей — тогда будет "
            "0; если дело в описке, исправьте даты; иначе запросите реестр за нужный период."
        )
    return Issue(
        IssueCode.ORG_REGISTER_MISSING,
        Level.WARNING,
        f"{said or f'не сдан «{title}»'}: по нему организация не входит ни в числитель, ни в "
        f"знаменатель{counted}",
        hint,
        None,
        organisation,
        registers=(form.id,),
    )
