"""A letter has the most important rows, says what they follow from and whether it is a draft."""

from __future__ import annotations

from dataclasses import replace

from making.plain import words

from pedmonitor.model.edition import Edition
from pedmonitor.model.period import calendar_year
from pedmonitor.model.recommendation import RegisterRow, State
from pedmonitor.reporting.document import BulletList
from pedmonitor.reporting.facts.recommendation_words import HEADINGS
from pedmonitor.reporting.sections.build_letters import Letter, build_digest, build_letter

YEAR = calendar_year(2022)
GIVEN = {
    HEADINGS["audience"]: "Руководители",
    HEADINGS["addressee"]: "СОШ № 1",
    HEADINGS["kind"]: "адресная",
    HEADINGS["due"]: "01.10.2023",
    HEADINGS["basis"]: "показатель 1.1: 3 из 26",
}
ROW = RegisterRow("1", State.CURRENT, GIVEN, "Сделать.", "Сделать.")
PRACTICE = replace(ROW, text="Показать.", given=GIVEN | {HEADINGS["kind"]: "успешная практика"})


def letter(*rows: RegisterRow, most: int = 6) -> str:
    document = build_letter(Letter("СОШ № 1", YEAR, "Управление", ("Порядок",), rows, most))
    assert document.edition is Edition.SCHOOL
    bullets = [b for s in document.sections for b in s.blocks if isinstance(b, BulletList)]
    return words(document) + "\n" + "\n".join(item for block in bullets for item in block.items)


def test_both_kinds_and_their_basis() -> None:
    text = letter(ROW, PRACTICE)
    assert "Кому: СОШ № 1\nУправление\nИсточник показателей: Порядок\nПроект" in text
    assert "Сделать. Срок: 01.10.2023." in text
    assert "показатель 1.1: 3 из 26" in text


def test_an_approved_letter_with_a_day_of_its_own() -> None:
    approved = replace(ROW, marks={"Утверждено": "01.03.2023", "Свой срок": "05.05.2023"})
    text = letter(approved)
    assert "Проект" not in text
    assert "Срок: 05.05.2023." in text


def test_the_cap() -> None:
    text = letter(ROW, ROW, PRACTICE, most=2)
    assert "Ещё 1 рекомендация" in text
    assert "Показать" not in text


def test_the_digest_is_by_audience() -> None:
    digest = build_digest([ROW, PRACTICE], period=YEAR)
    assert [section.title for section in digest.sections] == ["Руководители"]
    assert "Рекомендаций нет." in words(build_digest([], period=YEAR))


def test_her_own_recommendation_is_in_the_letter() -> None:
    own = RegisterRow("", State.OWN, {HEADINGS["addressee"]: "СОШ № 1"}, "Провести семинар.")
    text = letter(own)
    assert "Провести семинар." in text
    assert "На чём основано" not in text, "an own row follows from no figure"


def test_a_letter_half_approved_says_how_much_is_not() -> None:
    approved = replace(ROW, marks={"Утверждено": "01.03.2023"})
    assert "Проект: не утверждено рекомендаций — 1 из 2" in letter(approved, PRACTICE)
