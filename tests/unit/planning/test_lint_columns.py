from __future__ import annotations

import pytest
from making.plans import plan

from pedmonitor.planning.lint_columns import column_faults


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"responsible": []}, ["Ответственный не назван"]),
        ({"responsible": ["В городском дворце"]}, ["место проведения"]),
        ({"responsible": ["Определены наставники школ"]}, ["результат"]),
        ({"responsible": ["декабрь 2022"]}, ["срок"]),
        ({"responsible": ["80 % педагогов"]}, ["результат"]),
        ({"responsible": ["Директор школы", "ИМЦ", "УО", "начальник отдела"]}, []),
        ({"period": "не менее 80 % педагогов"}, ["результат"]),
        ({"period": "методист"}, ["ответственный"]),
        ({"result": "методист"}, ["ответственный"]),
        ({"result": "декабрь 2022"}, ["срок"]),
        ({"event": "2022 год"}, ["срок"]),
        ({"event": "Участие в апробации,"}, ["обрывается"]),
        ({"result": "Перечень задач, требующих регулирования в"}, ["обрывается"]),
    ],
)
def test_text_in_the_wrong_column(row: dict[str, object], words: list[str]) -> None:
    checked = plan(row)
    found = [f.message for f in column_faults(checked.rows[0], checked)]
    assert len(found) == len(words)
    assert all(word in message for word, message in zip(words, found, strict=True))
