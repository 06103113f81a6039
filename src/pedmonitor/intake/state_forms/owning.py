"""Tell whose a state form is and for which day: ОКПО first, then the name, titles, file, folder."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.attribute import base_owner, code_or_name
from pedmonitor.intake.origin.organisations import Found, How, OrganisationIndex
from pedmonitor.intake.origin.stated import Stated, first_stated, or_years_of
from pedmonitor.intake.state_forms.years import report_year
from pedmonitor.intake.wording.municipalities import names_municipality, says_summary
from pedmonitor.intake.wording.naming import guarded, name_in_title
from pedmonitor.model.correction import NOBODY
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.definitions.state_form import StateForm
    from pedmonitor.intake.form_return import FormReturn
    from pedmonitor.model.correction import Addressee
    from pedmonitor.model.period import Period

_ENTITY = 8  # digits of a legal entity's ОКПО; a branch adds six
_RIGHT_NAME = "Исправьте название или ОКПО, либо добавьте организацию в реестр."


@dataclass(slots=True)
class OwnedForm:
    """A return whose organisation has been told.

    Attributes:
        given: The return.
        owner: Short name of the organisation; empty when unknown.
        stated: What the titles, the file and the folders say of its time.
        origin: Who it was before mergers: forms of two organisations are no versions of one.
        issues: Why nobody owns it.
    """

    given: FormReturn
    owner: str
    stated: Stated
    origin: str = ""
    issues: list[Issue] = field(default_factory=list)


def own_form(
    given: FormReturn, index: OrganisationIndex, addressee: Addressee = NOBODY
) -> OwnedForm:
    """Tell the organisation of a return, and keep who it is before mergers.

    Args:
        given: The return.
        index: The organisations.
        addressee: To whom the file had been sent back with its faults.
    """
    owned = _own(given, index, addressee)
    owned.origin = owned.owner
    return owned


def _own(given: FormReturn, index: OrganisationIndex, addressee: Addressee) -> OwnedForm:
    """Tell the organisation of a return."""
    lines = [
        *reversed(given.titles),
        *dict.fromkeys(given.sheets),
        *reversed(given.file.split("/")),
    ]
    stated = or_years_of(first_stated(lines), addressee)
    if given.year is not None:
        stated = Stated(frozenset({given.year}))
    owned = OwnedForm(given, "", stated)
    coded = _by_okpo(given.okpo, index)
    named = index.find(given.organisation) if given.organisation else Found("", How.UNKNOWN)
    if coded.name:
        owned.owner = coded.name
        owned.issues.extend(_doubts(given, coded, named))
        return owned
    if given.organisation and not named.name:
        named = index.find(given.organisation, inside=True)
    if not named.name and _is_consolidated(given, index):
        owned.issues.append(_consolidated(given))
        return owned
    if not named.name and not given.organisation:
        named = base_owner(given.titles, given.file, index, addressee=addressee)
    owned.owner = named.name
    if not named.name:
        owned.issues.append(_nobody(given, named))
    elif named.how is How.GUESSED:
        owned.issues.append(_guessed(given, named.name))
    return owned


def _is_consolidated(given: FormReturn, index: OrganisationIndex) -> bool:
    """Say whether a form is of all organisations together: it would count everybody twice."""
    name = given.organisation
    if name:
        return index.is_office(name) or names_municipality(name) or says_summary(name)
    lines = (*given.titles, PurePosixPath(given.file).stem)
    return any(map(says_summary, lines)) and not any(map(name_in_title, lines))


def _by_okpo(okpo: str, index: OrganisationIndex) -> Found:
    """Find by ОКПО, with or without leading zeros; a branch belongs to its entity."""
    tries = (index.by_code(code) for code in (okpo, okpo[:_ENTITY]) if code)
    return next((found for found in tries if found.name), Found("", How.UNKNOWN))


def _doubts(given: FormReturn, coded: Found, named: Found) -> Iterator[Issue]:
    """Say when the name on the form is another's, and when the codes differ in their zeros."""
    if named.how is How.EXACT and named.name != coded.name:
        yield _two_owners(given, coded.name, named.name)
    if coded.how is How.GUESSED:
        yield _zeros(given, coded.name)


def _zeros(given: FormReturn, owner: str) -> Issue:
    return Issue(
        IssueCode.ORG_GUESSED,
        Level.INFO,
        f"{code_or_name(given.okpo)} {quoted(owner)}",
        "Впишите ОКПО в форму и в реестр организаций одинаково, с нулём в начале.",
        given.start,
        owner,
    )


def _two_owners(given: FormReturn, by_code: str, by_name: str) -> Issue:
    return Issue(
        IssueCode.ORG_AMBIGUOUS,
        Level.WARNING,
        f"ОКПО {given.okpo} — у организации {quoted(by_code)}, а названа {quoted(by_name)}; "
        f"форма отнесена к {quoted(by_code)} по ОКПО",
        "Проверьте ОКПО в форме и в реестре организаций.",
        given.start,
        by_code,
    )


def _consolidated(given: FormReturn) -> Issue:
    return Issue(
        IssueCode.ORG_UNKNOWN,
        Level.WARNING,
        "форма сводная, не одной организации; она не учтена: показатели складываются из форм "
        "самих организаций",
        "Положите в папку формы организаций. Если это форма одной организации, впишите на титул "
        "её наименование.",
        given.start,
    )


def _nobody(given: FormReturn, found: Found) -> Issue:
    if found.rivals:
        fits = ", ".join(quoted(name) for name in found.rivals[:4])
        said = f"название подходит нескольким организациям: {fits}"
        return Issue(
            IssueCode.ORG_AMBIGUOUS,
            Level.ERROR,
            said + "; форма не учтена",
            _RIGHT_NAME,
            given.start,
        )
    if given.organisation or given.okpo:
        named = guarded(given.organisation) if given.organisation else f"с ОКПО {given.okpo}"
        text = f"организации {named} нет в реестре организаций; её форма не учтена"
        return Issue(IssueCode.ORG_UNKNOWN, Level.ERROR, text, _RIGHT_NAME, given.start)
    return Issue(
        IssueCode.ORG_UNDETERMINED,
        Level.ERROR,
        "не видно, какой организации эта форма; она не учтена",
        "Заполните титул (наименование, ОКПО) или назовите организацию в имени файла.",
        given.start,
    )


def _guessed(given: FormReturn, name: str) -> Issue:
    return Issue(
        IssueCode.ORG_GUESSED,
        Level.INFO,
        f"{guarded(given.organisation)} принято за {quoted(name)}",
        "Если это другая организация, исправьте название.",
        given.start,
        name,
    )


def reporting_day(owned: OwnedForm, edition: StateForm, period: Period) -> dt.date | None:
    """Tell on which day the return counts; the asked period's day when it names no year.

    Args:
        owned: The return.
        edition: Its edition.
        period: The period asked for.
    """
    month, day = edition.as_of.month, edition.as_of.day
    if owned.given.year is not None:
        return dt.date(owned.given.year, month, day)
    stated = owned.stated.as_of
    if stated is not None and (stated.month, stated.day) == (month, day):
        return stated
    year = report_year(owned.stated.years, month)
    if year is not None:
        return dt.date(year, month, day)
    fits = (dt.date(year, month, day) for year in (period.end.year, period.start.year))
    return next((on for on in fits if period.start <= on <= period.end), None)
