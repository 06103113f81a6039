"""A view goes through JSON and comes back."""

from __future__ import annotations

import json

from pedmonitor.model.run_view import RunView


def test_a_view_survives_json() -> None:
    view = RunView("Показатели", (("1", "доля"),), (("ошибка", "СОШ 1"),), 2, "Итог.", True)
    assert RunView.from_plain(json.loads(json.dumps(view.to_plain()))) == view
