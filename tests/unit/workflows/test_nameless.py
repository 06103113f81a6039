"""Names that the methodist has typed into the register do not leave it."""

from __future__ import annotations

from pedmonitor.model.recommendation import RegisterRow, State
from pedmonitor.workflows.nameless import without_people

SCHOOL = "Лицей Громова О. И."
GIVEN = {"Период": "2022", "Адресат": SCHOOL, "Кому": "Белова А. П."}


def test_her_own_row_is_looked_through_wholly() -> None:
    own = RegisterRow("", State.OWN, GIVEN, "Направить Белову Анну Петровну на курсы")
    rows, cells = without_people([own], [SCHOOL])
    assert rows[0].given == {"Период": "2022", "Адресат": SCHOOL, "Кому": "…"}
    assert rows[0].text == "Направить … на курсы"
    assert cells == ("E2", "I2")


def test_what_the_program_has_written_stays() -> None:
    made = RegisterRow("2022-1", State.CURRENT, {"Адресат": SCHOOL}, "Лицей Громова О. И.: курсы")
    rows, cells = without_people([RegisterRow("", State.OWN), replace_text(made)], [])
    assert rows[1].text == made.text
    assert cells == ()


def test_an_edited_text_and_the_evidence_name_nobody() -> None:
    marks = {"Утверждено": "01.03.2023", "Подтверждение": "справка Громова О. И."}
    row = RegisterRow("2022-1", State.CURRENT, {}, "Курсы для Беловой А. П.", "Курсы", marks)
    rows, cells = without_people([row], [])
    assert (rows[0].text, rows[0].marks["Подтверждение"]) == ("Курсы для …", "справка …")
    assert rows[0].marks["Утверждено"] == "01.03.2023"
    assert cells == ("I2", "Q2")


def replace_text(row: RegisterRow) -> RegisterRow:
    """Let the text be the program's own."""
    return RegisterRow(row.id, row.state, row.given, row.text, row.text)
