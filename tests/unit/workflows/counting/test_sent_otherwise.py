"""Who has sent a letter in the place of tables is not told to have sent nothing."""

from __future__ import annotations

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place
from pedmonitor.model.organisation import Organisation
from pedmonitor.workflows.counting.sent_otherwise import with_files_sent

SCHOOLS = [Organisation("МБОУ СОШ № 1"), Organisation("МБОУ СОШ № 2")]


def silent(name: str) -> Issue:
    return Issue(IssueCode.ORG_MISSING, Level.WARNING, "не сдала", "Запросите.", None, name)


def skipped(file: str) -> Issue:
    return Issue(IssueCode.FILE_SKIPPED, Level.INFO, "пропущен", "", Place(file))


def test_the_file_is_named_beside_its_own_school() -> None:
    issues = [silent(one.name) for one in SCHOOLS]
    files = [skipped("СОШ 1/Отчет.docx"), skipped("памятка.pdf")]
    first, second = with_files_sent(issues, files, SCHOOLS)
    assert "прислано только «СОШ 1/Отчет.docx»" in first.message
    assert first.hint.startswith("Попросите прислать те же сведения таблицей")
    assert second == issues[1]


def test_many_files_are_cut() -> None:
    files = [skipped(f"СОШ 1/{number}.jpg") for number in range(9)]
    (first,) = with_files_sent([silent("МБОУ СОШ № 1")], files, SCHOOLS)
    assert first.message.count(".jpg") == 3
    assert "и другое" in first.message


def test_nothing_is_said_without_files() -> None:
    issues = [silent("МБОУ СОШ № 1")]
    assert with_files_sent(issues, [], SCHOOLS) == issues
