from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from making.documents import contrast, document, everything, hostile, lights, series, table

from pedmonitor.errors import DefinitionError
from pedmonitor.model.edition import Edition
from pedmonitor.reporting.cells import SHAPES
from pedmonitor.reporting.document import Light
from pedmonitor.reporting.web.page import render_html

if TYPE_CHECKING:
    from pathlib import Path

EVIL = "</style></script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp; {{ 7*7 }}"


class Tags(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


def test_the_page_is_in_russian_and_asks_nobody_for_anything(templates: Path) -> None:
    page = Tags(render_html(everything(), templates))
    assert page.of("html") == [{"lang": "ru"}]
    assert {tag for tag, _ in page.found} & {"link", "img", "iframe", "object", "form"} == set()
    outside = [
        value
        for _, attributes in page.found
        for name, value in attributes.items()
        if name in {"src", "href", "xlink:href", "action"} and not (value or "").startswith("#")
    ]
    assert outside == []
    policy = next(m["content"] for m in page.of("meta") if m.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_headings_tables_and_links_are_what_they_are(templates: Path) -> None:
    page = Tags(render_html(everything(), templates))
    assert [tag for tag, _ in page.found if re.fullmatch("h[1-6]", tag)] == ["h1", "h2", "h2", "h3"]
    places = {attributes.get("id") for _, attributes in page.found}
    assert {str(a["href"])[1:] for a in page.of("a")} <= places
    assert len(page.of("caption")) == len(page.of("table")) == 2
    assert {th.get("scope") for th in page.of("th")} == {"col", "row"}
    named = {attributes.get("aria-labelledby") for _, attributes in page.found} - {None}
    assert named <= places
    assert "Таблица 1 — По организациям" in page.text
    assert "Рисунок 1 — Доля по годам" in page.text


def test_a_drawing_has_a_name_and_its_text(templates: Path) -> None:
    page = render_html(document(series()), templates).decode()
    assert re.search(r'<svg role="img"[^>]*><title id="[^"]+">Доля по годам</title><desc', page)
    assert "2020: 10 %, 2021: нет данных, 2022: 20 %." in page


def test_only_an_internal_page_says_that_it_is_for_official_use(templates: Path) -> None:
    restricted = "Для служебного пользования"
    assert restricted in render_html(everything(), templates).decode()
    assert restricted not in render_html(everything(Edition.PUBLIC), templates).decode()


def test_any_text_is_only_text(templates: Path) -> None:
    page, plain = (Tags(render_html(hostile(text), templates)) for text in (EVIL, "текст"))
    assert [tag for tag, _ in page.found] == [tag for tag, _ in plain.found]
    assert not [a for _, attributes in page.found for a in attributes if a.startswith("on")]
    assert "49" not in page.text


def test_a_pale_figure_says_so_and_a_mark_has_no_number_to_sort_by(templates: Path) -> None:
    page = render_html(everything(), templates).decode()
    assert 'class="number pale" data-sort="0.333' in page
    assert '<td class="short">нет данных</td>' in page


def test_a_light_is_drawn_before_its_word_and_not_read_aloud(templates: Path) -> None:
    page = render_html(document(lights()), templates).decode()
    for light in Light:
        drawn = f'<span class="light {light.value}" aria-hidden="true">{SHAPES[light]}</span>'
        assert f"{drawn} слово {light.value}</td>" in page
        colour = re.search(rf"\.{light.value} {{ color: #(\w{{6}}); }}", page)
        assert colour is not None
        assert contrast(colour[1]) >= 4.5


def test_a_long_table_can_be_sorted_and_a_short_one_need_not(templates: Path) -> None:
    for rows, sortable in ((2, False), (3, True)):
        (found,) = Tags(render_html(document(table(rows=rows)), templates)).of("table")
        assert ("sortable" in found.values()) is sortable


def test_two_pages_are_equal_byte_for_byte(templates: Path) -> None:
    assert render_html(everything(), templates) == render_html(everything(), templates)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("report.html.j2", "{{ нет }}", r"report\.html\.j2"),
        ("report.css", "a {} </STYLE>", r"report\.css"),
        ("report.js", "'</script>'", r"report\.js"),
    ],
)
def test_a_broken_template_is_named(
    name: str, text: str, told: str, tmp_path: Path, templates: Path
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(DefinitionError, match=told):
        render_html(document(), [tmp_path, templates])


def test_an_absent_template_is_named(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match=r"report\.css"):
        render_html(document(), tmp_path)
    for name in ("report.css", "report.internal.css", "report.js"):
        (tmp_path / name).write_text("", encoding="utf-8")
    with pytest.raises(DefinitionError, match=r"report\.html\.j2"):
        render_html(document(), tmp_path)
