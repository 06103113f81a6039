from __future__ import annotations

from pedmonitor.intake.settling.unread_columns import of_columns_read
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

READ, UNREAD = ("training", "kind"), ("training", "provider")


def fault(code: IssueCode, about: tuple[str, str]) -> Issue:
    message = "Где обучался: значения нет в словаре; условие показателя по нему не проверить"
    return Issue(code, Level.ERROR, message, "Впишите.", about=about)


def test_faults_of_columns_that_are_read_stay_as_they_are() -> None:
    issues = [fault(IssueCode.CELL_CODE, READ), fault(IssueCode.CELL_BLANK, READ)]
    assert list(of_columns_read(issues, {UNREAD})) == issues


def test_nobody_is_asked_to_fill_in_what_nothing_reads() -> None:
    assert list(of_columns_read([fault(IssueCode.CELL_BLANK, UNREAD)], {UNREAD})) == []


def test_an_unknown_word_there_is_for_information() -> None:
    (told,) = of_columns_read([fault(IssueCode.CELL_CODE, UNREAD)], {UNREAD})
    assert told.level is Level.INFO
    assert told.message == (
        "Где обучался: значения нет в словаре; показатели выбранных документов этот столбец "
        "не читают"
    )


def test_what_is_spoilt_stays_a_fault_whoever_reads_it() -> None:
    spoilt = [fault(IssueCode.CELL_UNCALCULATED, UNREAD), fault(IssueCode.CELL_DATE, UNREAD)]
    assert list(of_columns_read(spoilt, {UNREAD})) == spoilt


def test_what_is_about_no_column_stays() -> None:
    issues = [Issue(IssueCode.FILE_EMPTY, Level.ERROR, "Файл пуст.", "Пришлите.")]
    assert list(of_columns_read(issues, frozenset())) == issues
    assert list(of_columns_read(issues, {UNREAD})) == issues
