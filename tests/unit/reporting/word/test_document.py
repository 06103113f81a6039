from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from docx.oxml.ns import qn
from making.documents import DATE, contrast, document, everything, hostile, lights, series
from making.words import opened, paragraphs, parts

from pedmonitor.definitions.settings import Letterhead
from pedmonitor.errors import DefinitionError
from pedmonitor.model.edition import Edition
from pedmonitor.reporting.cells import SHAPES
from pedmonitor.reporting.document import Document, Light, Paragraph
from pedmonitor.reporting.word.document import render_docx

if TYPE_CHECKING:
    from pathlib import Path

EVIL = 'DDEAUTO c:\\cmd.exe "/k calc" {{ 7*7 }} {% raw %} <w:p/> &lt; \a\f\t\n\x01\ud800 =1+1'
INSTRUCTIONS = re.compile(r"<w:instrText[^>]*>([^<]*)<")


def test_every_block_is_printed_in_its_style(templates: Path) -> None:
    data = render_docx(everything(), templates)
    assert paragraphs(data, "Title") == ["Отчёт"]
    assert paragraphs(data, "Heading 1") == ["1. Раздел"]
    assert paragraphs(data, "Heading 2") == ["Первое"]
    assert paragraphs(data, "Отчёт: текст") == ["Абзац.", "Первый.", "Второй."]
    assert paragraphs(data, "List Bullet") == ["раз", "два"]
    assert paragraphs(data, "Отчёт: примечание") == ["Примечание.", "Сноска."]
    assert paragraphs(data, "Отчёт: место для текста") == ["Выводы:", "Факторы:"]
    assert len(paragraphs(data, "Отчёт: пустая строка")) == 3
    assert paragraphs(data, "Caption") == ["Таблица 1 — По организациям", "Таблица 2 — Первое"]
    assert paragraphs(data, "Отчёт: подпись рисунка") == ["Рисунок 1 — Доля по годам"]
    assert paragraphs(data, "Ячейка: число") == ["1", "2", "3"]
    assert len(paragraphs(data, "Ячейка: бледное число")) == 3


def test_a_picture_has_words_for_those_who_do_not_see_it(templates: Path) -> None:
    found = opened(render_docx(document(series()), templates)).element.body.iter(qn("wp:docPr"))
    assert [d.get("descr") for d in found] == ["2020: 10 %, 2021: нет данных, 2022: 20 %."]


def test_a_light_is_drawn_before_its_word_in_a_style_of_its_own(templates: Path) -> None:
    word = opened(render_docx(document(lights()), templates))
    found = [row.cells[1].paragraphs[0] for row in word.tables[-1].rows[1:]]
    assert [p.text for p in found] == [f"{SHAPES[one]} слово {one.value}" for one in Light]
    styles = [next(run.style for run in p.runs if run.text) for p in found]
    names = ["Сигнал: зелёный", "Сигнал: жёлтый", "Сигнал: красный", "Сигнал: серый"]
    assert [style.name for style in styles] == names
    assert all(contrast(str(style.font.color.rgb)) >= 4.5 for style in styles)


def test_an_internal_document_says_so_on_every_page(templates: Path) -> None:
    def headers(edition: Edition) -> list[str]:
        found = parts(render_docx(everything(edition), templates))
        return [text for name, text in found.items() if "header" in name]

    assert all(text.count("Для служебного пользования") == 3 for text in headers(Edition.INTERNAL))
    assert headers(Edition.INTERNAL)
    assert not any("служебного" in text for text in headers(Edition.PUBLIC))
    sections = opened(render_docx(everything(), templates)).sections
    assert all(not section.header.is_linked_to_previous for section in sections)


def test_the_letterhead_is_the_departments_own(templates: Path) -> None:
    head = Letterhead(organisation=("Управление образования", "района"), signer="Начальник")
    data = render_docx(Document("Отчёт", (), (), DATE, letterhead=head), templates)
    assert paragraphs(data, "Отчёт: бланк") == ["Управление образования", "района"]
    assert paragraphs(data, "Отчёт: подпись") == ["Начальник____________________"]
    bare = render_docx(Document("Отчёт", (), (), DATE), templates)
    assert paragraphs(bare, "Отчёт: бланк") + paragraphs(bare, "Отчёт: подпись") == []


def test_any_text_is_only_text(templates: Path) -> None:
    evil, mild = (parts(render_docx(hostile(text), templates)) for text in (EVIL, "два\nабзаца"))
    printed = evil["word/document.xml"]
    assert INSTRUCTIONS.findall(printed) == INSTRUCTIONS.findall(mild["word/document.xml"])
    assert printed.count("<w:p>") == mild["word/document.xml"].count("<w:p>")
    assert "w:fldSimple" not in printed
    assert 'DDEAUTO c:\\cmd.exe "/k calc" {{ 7*7 }} {% raw %} &lt;w:p/&gt; &amp;lt; ' in printed
    assert evil.keys() == mild.keys()


def test_no_author_no_clock_no_comments(templates: Path) -> None:
    data = render_docx(everything(), templates)
    core = opened(data).core_properties
    assert core.title == "Отчёт"
    assert (core.author, core.last_modified_by, core.comments, core.keywords) == ("",) * 4
    assert {d.date() for d in (core.created, core.modified) if d} == {DATE}
    assert not [name for name in parts(data) if re.search("comments|custom|app|people", name)]


def test_two_documents_are_equal_byte_for_byte(templates: Path) -> None:
    assert render_docx(everything(), templates) == render_docx(everything(), templates)


def test_a_broken_template_is_named(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match=r"report\.docx"):
        render_docx(document(), tmp_path)
    for data in (b"", b"PK\x03\x04", b"text"):
        (tmp_path / "report.docx").write_bytes(data)
        with pytest.raises(DefinitionError, match="не документ Word"):
            render_docx(document(Paragraph("а")), tmp_path)


def test_a_template_that_asks_for_what_is_not_there_is_told(tmp_path: Path) -> None:
    made = opened_template("{{ document.nothing }}")
    (tmp_path / "report.docx").write_bytes(made)
    with pytest.raises(DefinitionError, match="nothing"):
        render_docx(document(), tmp_path)


def test_a_plain_template_of_another_make_is_enough(tmp_path: Path, templates: Path) -> None:
    made = opened_template("{{ document.title }}: {{ parts[0].section.title }}")
    (tmp_path / "report.docx").write_bytes(made)
    assert paragraphs(render_docx(everything(), [tmp_path, templates]), "Title") == [
        "Отчёт: 1. Раздел"
    ]


def opened_template(text: str) -> bytes:
    import io

    import docx

    made = docx.Document()
    made.add_paragraph(text, style="Title")
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()
