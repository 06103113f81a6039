"""`pedmonitor blanks`."""

from __future__ import annotations

from pathlib import Path

from pedmonitor.cli.options import (
    DebugOption,
    OutOption,
    PeriodOption,
    ProfileOption,
    QuietOption,
    WorkspaceOption,
    YearOption,
    chosen_period,
)
from pedmonitor.cli.session import tell
from pedmonitor.errors import UsageError


def blanks(
    profile: ProfileOption = None,
    year: YearOption = None,
    period: PeriodOption = None,
    out: OutOption = None,
    workspace: WorkspaceOption = Path(),
    quiet: QuietOption = False,
    debug: DebugOption = False,
) -> None:
    """Подготовить бланки: пустые таблицы Excel, которые организации заполнят за новый период.

    В бланке только те реестры, которых документ требует от организаций этого типа, и только те
    столбцы, по которым считаются показатели. У столбцов есть списки для выбора и подсказки, лист
    «Как заполнить» объясняет, что писать и зачем. Организации берутся из последнего расчёта; пока
    его нет, составляется один общий бланк. Заполненный бланк читается без вопросов к заголовкам.
    Людей в бланках нет. Файлы ложатся в out/ПЕРИОД/blanks.

    Пример: pedmonitor blanks --year 2023 --profile vilyuysk-2021
    """
    from pedmonitor.cli.console import show_table
    from pedmonitor.reporting.text.numbers import plural
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.make_blanks import make_blanks

    del debug
    chosen = chosen_period(year, period)
    if chosen is None:
        raise UsageError("Укажите, за какой период нужны бланки. Например: --year 2023")
    found = make_blanks(open_workspace(workspace), tuple(profile or ()), chosen, out=out)
    if not quiet:
        rows = [
            (one.organisation or "общий", str(len(one.registers)), str(one.path))
            for one in found.made
        ]
        show_table("Бланки", ("Организация", "Реестров", "Файл"), rows)
    for name in found.unasked:
        tell(f"{name}: документ не требует от неё реестров, бланка нет.")
    number = len(found.made)
    whose = (
        f"организации взяты из расчёта за {found.known_from}"
        if found.known_from
        else ("расчётов ещё не было, поэтому бланк общий: название организация впишет сама")
    )
    tell(f"Подготовлено {number} {plural(number, 'бланк', 'бланка', 'бланков')}; {whose}.")
