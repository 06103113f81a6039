"""The page as a reader has it: on a desktop, on a telephone, on paper, without a mouse."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from making.documents import document, everything, hostile, series, table
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from pedmonitor.definitions.bundled import bundled_folder
from pedmonitor.reporting.document import Column, Count, Missing, Paragraph, Table, Text
from pedmonitor.reporting.web.page import render_html

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from selenium.webdriver.chrome.webdriver import WebDriver

    from pedmonitor.reporting.document import Document

EVIL = '</style><script>document.title="взломано"</script><img src="http://example.com/x.png">'
TELEPHONE = {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True}


class Reader:
    """Somebody who opens a report and looks at it."""

    def __init__(self, browser: WebDriver, folder: Path) -> None:
        self.browser = browser
        self._path = folder / "report.html"

    def open(self, report: Document) -> None:
        self._path.write_bytes(render_html(report, bundled_folder("templates")))
        self.browser.get_log("performance")
        self.browser.get_log("browser")
        self.browser.get(self._path.as_uri())

    def console(self) -> list[str]:
        return [str(entry["message"]) for entry in self.browser.get_log("browser")]

    def foreign_requests(self) -> list[str]:
        events = [json.loads(e["message"])["message"] for e in self.browser.get_log("performance")]
        asked = [
            str(event["params"]["request"]["url"])
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        ]
        return [url for url in asked if url != self._path.as_uri()]

    def run(self, script: str, *arguments: str) -> Any:  # noqa: ANN401 - whatever the page says
        return self.browser.execute_script(script, *arguments)

    def column(self, number: int = 1) -> list[str]:
        cells = self.browser.find_elements(By.CSS_SELECTOR, f"tbody tr :nth-child({number})")
        return [cell.text for cell in cells]

    def sorting(self) -> list[str | None]:
        heads = self.browser.find_elements(By.CSS_SELECTOR, "thead th")
        return [head.get_attribute("aria-sort") for head in heads]

    def look(self, **media: Mapping[str, object]) -> None:
        for name, value in media.items():
            self.browser.execute_cdp_cmd(f"Emulation.{name}", dict(value))


@pytest.fixture
def reader(browser: WebDriver, tmp_path: Path) -> Iterator[Reader]:
    yield Reader(browser, tmp_path)
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def _schools() -> Table:
    rows = (("СОШ № 10", Count(7)), ("СОШ № 2", Missing()), ("СОШ № 1", Count(30)))
    return Table(
        (Column("Организация"), Column("Число", numeric=True)),
        tuple((Text(name), cell) for name, cell in rows),
    )


@pytest.mark.parametrize("report", [everything(), hostile(EVIL)], ids=["usual", "hostile"])
def test_nothing_is_asked_for_and_nothing_is_complained_of(
    report: Document, reader: Reader
) -> None:
    reader.open(report)
    assert reader.foreign_requests() == []
    assert reader.console() == []
    assert reader.browser.title != "взломано"


def test_the_guard_against_requests_can_fail(reader: Reader) -> None:
    reader.open(document())
    reader.run("const i = new Image(); i.src = 'http://127.0.0.1:9/x.png'; document.body.append(i)")
    assert [line for line in reader.console() if "Content Security Policy" in line]


def test_a_table_is_sorted_from_the_keyboard(reader: Reader) -> None:
    reader.open(document(_schools()))
    name, number = reader.browser.find_elements(By.CSS_SELECTOR, "thead button")
    assert reader.sorting() == ["none", "none"]
    name.send_keys(Keys.ENTER)
    assert reader.column() == ["СОШ № 1", "СОШ № 2", "СОШ № 10"], "numbers in names count"
    assert reader.sorting() == ["ascending", "none"]
    number.send_keys(Keys.SPACE)
    assert reader.column(2) == ["7", "30", "нет данных"], "what is missing is last"
    number.send_keys(Keys.SPACE)
    assert reader.column(2) == ["30", "7", "нет данных"]
    assert reader.sorting() == ["none", "descending"]
    told = reader.browser.find_element(By.ID, "announce").get_attribute("textContent")
    assert "«Число»: по убыванию" in str(told)


def test_a_link_over_the_head_of_the_page_is_first_for_the_keyboard(reader: Reader) -> None:
    reader.open(everything())
    reader.browser.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    skip = reader.browser.switch_to.active_element
    assert skip.text == "Перейти к содержанию"
    assert skip.location["x"] >= 0, "it is seen while it has the focus"
    skip.send_keys(Keys.ENTER)
    assert reader.run("return location.hash") == "#content"


def test_a_telephone_scrolls_tables_and_never_the_page(reader: Reader) -> None:
    reader.look(setDeviceMetricsOverride=TELEPHONE)
    long = Paragraph("Слово " * 40 + "оченьдлинноеслово" * 8)
    reader.open(document(table(14), series(), long))
    assert reader.run("return document.documentElement.scrollWidth") <= TELEPHONE["width"]
    inside = (
        "return [...document.querySelectorAll('.scroll')].map(b => b.scrollWidth > b.clientWidth)"
    )
    assert reader.run(inside)[0] is True


def test_paper_shows_no_menu_and_says_for_whom_it_is(reader: Reader) -> None:
    reader.open(everything())
    reader.look(setEmulatedMedia={"media": "print"})
    shown = "return getComputedStyle(document.querySelector(arguments[0])).display"
    assert reader.run(shown, "nav") == "none"
    assert reader.run(shown, ".skip") == "none"
    assert reader.run(shown, "thead") == "table-header-group"
    assert reader.run("return getComputedStyle(document.body).page") == "internal", "its own margin"
    pdf = reader.browser.execute_cdp_cmd("Page.printToPDF", {})
    assert len(pdf["data"]) > 1000


def test_words_are_dark_enough_to_read(reader: Reader) -> None:
    """WCAG 2.1 AA: 4.5 to 1 against the nearest painted ground."""
    reader.open(everything())
    contrasts = reader.run(
        """
        function light(colour) {
          const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(v => {
            v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        }
        function ground(node) {
          for (; node; node = node.parentElement) {
            const colour = getComputedStyle(node).backgroundColor;
            if (!/, 0\\)$/.test(colour)) return colour;
          }
          return "rgb(255, 255, 255)";
        }
        const words = "p, li, th, td, button, a, h1, h2, h3, caption, figcaption";
        return [...document.querySelectorAll(words)].map(n => {
          const [a, b] = [light(getComputedStyle(n).color), light(ground(n))];
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        });
        """
    )
    assert len(contrasts) > 20
    assert min(contrasts) >= 4.5
