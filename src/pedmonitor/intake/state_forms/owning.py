"""Tell whose a state form is and for which day: ОКПО first, then the name, titles, file, folder.

The name on the form and the name of its file together outweigh an ОКПО: it stays in a copied form.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.attribute import base_owner, code_or_name
from pedmonitor.intake.origin.contradictions import named_by_path, related
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
        overruled: Whether its ОКПО is that of another organisation, left in a copied form.
        issues: Why nobody owns it.
    """

    given: FormReturn
    owner: str
    stated: Stated
    origin: str = ""
    overruled: bool = False
    issues: list[Issue] = field(default_factory=list)

    @property
    def okpo(self) -> str:
        """The ОКПО by which branches of an organisation are told apart."""
        return "" if self.overruled else self.given.okpo


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
        _take_coded(owned, coded, named, index)
        return owned
    if given.organisation and not named.name:
        named = index.find(given.organisation, inside=True)
    if not named.name and _is_consolidated(given, index):
        owned.issues.append(_consolidated(given))
        return owned
    if not named.name and not given.organisation:
        named = base_owner(given.titles, given.file, index, addressee=addressee)
    owned.owner = named.name
    owned.issues.extend(_told_by_name(given, named, index))
    return owned


def _told_by_name(given: FormReturn, named: Found, index: OrganisationIndex) -> Iterator[Issue]:
    if not named.name:
        yield _nobody(given, named)
    elif named.how is How.GUESSED:
        yield _guessed(given, named.name)
    elif given.organisation:
        yield from _otherwise_filed(given, named.name, index)


def _take_coded(owned: OwnedForm, coded: Found, named: Found, index: OrganisationIndex) -> None:
    """Take the owner of the ОКПО, unless the name on the form tells another: then it is weighed."""
    owned.owner = coded.name
    if named.how is How.EXACT and named.name != coded.name:
        _weigh(owned, named.name, index)
    else:
        owned.issues.extend(_otherwise_filed(owned.given, coded.name, index))
    if coded.how is How.GUESSED:
        owned.issues.append(_zeros(owned.given, coded.name))


def _weigh(owned: OwnedForm, by_name: str, index: OrganisationIndex) -> None:
    """Choose between the owner of the ОКПО and the one named: what the file is called decides."""
    given, by_code = owned.given, owned.owner
    path = named_by_path(given.file, index) & {by_code, by_name}
    if path == {by_name} and not related({by_code, by_name}, index):
        owned.owner, owned.overruled = by_name, True
    is_asked = not path and not related({by_code, by_name}, index)
    owned.issues.append(_two_owners(owned, by_code, by_name, is_asked=is_asked))


def _otherwise_filed(given: FormReturn, owner: str, index: OrganisationIndex) -> Iterator[Issue]:
    """Ask of a form in a file or folder called after another organisation than the form names."""
    path = named_by_path(given.file, index)
    if not path or owner in path or related({owner, *path}, index):
        return
    others = ", ".join(map(quoted, sorted(path)))
    yield Issue(
        IssueCode.ORG_GUESSED,
        Level.WARNING,
        f"на форме {quoted(owner)}, а по имени файла или папки {others}; форма учтена как "
        f"{quoted(owner)}",
        "Проверьте, чья это форма: исправьте название на форме или имя файла.",
        given.start,
        owner,
    )


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


def _zeros(given: FormReturn, owner: str) -> Issue:
    return Issue(
        IssueCode.ORG_GUESSED,
        Level.INFO,
        code_or_name(given.okpo, owner),
        "Впишите ОКПО в форму и в реестр организаций одинаково, с нулём в начале.",
        given.start,
        owner,
    )


def _two_owners(owned: OwnedForm, by_code: str, by_name: str, *, is_asked: bool) -> Issue:
    given, owner = owned.given, owned.owner
    why = "по ОКПО" if owner == by_code else "по названию на форме и имени файла"
    return Issue(
        IssueCode.ORG_AMBIGUOUS,
        Level.ERROR if is_asked else Level.WARNING,
        f"ОКПО {given.okpo} — у организации {quoted(by_code)}, а названа {quoted(by_name)}; "
        f"форма отнесена к {quoted(owner)} {why}",
        "Проверьте, чья это форма, и исправьте ОКПО или название в ней либо ОКПО в реестре "
        "организаций.",
        given.start,
        owner,
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
