"""The reminder: what, by when, to whom."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from making.statuses import REGISTERS, SUBMISSIONS

from pedmonitor.errors import DefinitionError
from pedmonitor.model.status import ExpectedReturn, ReturnState, ReturnStatus
from pedmonitor.reporting.sections.reminders import reminder_texts

TEMPLATES = Path(__file__).resolve().parents[4] / "templates"


READY = """СОШ № 1

Просим представить сведения о педагогических работниках за 2022 год.

Не представлены:
— Реестр кадров (срок — 20.01.2023, прошёл).

Присланы, но не учтены:
— кадры.docx: читаются только таблицы.

Представлены, но требуют исправления:
— Реестр обучения: нужно исправить: 2 ошибки;
— файл «ДДТ ИОМ.xlsx», лист «ИОМ»: нужно исправить: 1 ошибка.
Всего: 4 ошибки. Что исправить и в какой ячейке, указано в возвращённых файлах: их имена оканчиваются на «— исправить».

Не удалось прочитать файлы (сохраните как «Книга Excel (xlsx)» без пароля и пришлите снова):
— под паролем.xlsx.

Если записей нет, пришлите таблицу с одними заголовками: пустая таблица означает ноль, а отсутствие таблицы — что сведений нет.
Куда: МКУ «УУО».
"""  # noqa: E501 - as it is sent


def texts(to: str = "МКУ «УУО»", templates: Path = TEMPLATES) -> dict[str, str]:
    return reminder_texts(SUBMISSIONS, templates=templates, registers=REGISTERS, to=to)


def test_the_text_is_ready_to_be_sent() -> None:
    assert texts() == {"СОШ № 1": READY}


def test_marked_files_are_promised_only_where_something_is_marked() -> None:
    (debt,) = SUBMISSIONS.debts
    empty = ReturnStatus(ExpectedReturn("СОШ № 1", "staff"), ReturnState.EMPTY)
    bare = replace(debt, returns=(empty,), unread=(), aside=(), elsewhere=(), errors=0)
    for owed in (bare, replace(bare, elsewhere=(("", "", 1),), errors=1)):
        submissions = replace(SUBMISSIONS, debts=(owed,))
        found = reminder_texts(submissions, templates=TEMPLATES, registers=REGISTERS, to="")
        assert "— исправить" not in found["СОШ № 1"]
        assert "Исправьте или заполните эти таблицы и пришлите их снова.\n\n" in found["СОШ № 1"]


def test_nobody_is_named_as_the_addressee_when_nobody_is_known() -> None:
    assert "Куда" not in texts(to="")["СОШ № 1"]


def test_whoever_asks_signs() -> None:
    signed = reminder_texts(
        SUBMISSIONS, templates=TEMPLATES, registers=REGISTERS, to="каб. 5", office="МКУ «УО»"
    )
    assert signed["СОШ № 1"].endswith("Куда: каб. 5.\n\nМКУ «УО»\n")


def test_a_broken_template_is_told(tmp_path: Path) -> None:
    (tmp_path / "reminder.txt.j2").write_text("{{ чего_нет }}", encoding="utf-8")
    with pytest.raises(DefinitionError, match=r"reminder\.txt\.j2"):
        texts(templates=tmp_path)
