from __future__ import annotations

from pedmonitor.model.note import impersonal


def test_a_note_that_names_organisations_says_nothing_to_the_public() -> None:
    assert impersonal("Сдали 11 из 12 организаций; нет данных: ДЮСШ.") == ""
    assert impersonal("Сумма частей (14) больше итога (12): кто-то обучился в обеих.") == ""


def test_what_is_lacking_is_told_by_registers() -> None:
    assert impersonal("Посчитать нельзя: нет реестра «Кадры».") == (
        "Посчитать нельзя: нет реестра «Кадры»."
    )
