"""References between definitions: every name that one file uses must exist in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.definitions.breakdowns import breakdown_faults
from pedmonitor.definitions.condition import Chosen, NoneOf, OneOf
from pedmonitor.definitions.control import RegisterControl
from pedmonitor.definitions.family import (
    RULES_OF_PERIOD,
    Amount,
    Count,
    Family,
    Listing,
    Retention,
    Rows,
    Secondary,
    Selection,
    ShareOfAmounts,
    ShareOfPersons,
    ShareOfPositions,
    rows_of,
)
from pedmonitor.definitions.form_checks import control_faults, edition_faults, measure_faults
from pedmonitor.definitions.source import YamlSource, places_of_ids, suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.condition import Condition
    from pedmonitor.definitions.form import Form, FormField
    from pedmonitor.definitions.named import Named
    from pedmonitor.definitions.profile import Profile, ProfileIndicator


def selections_of(family: Family) -> tuple[Selection, ...]:
    """List every selection of a family, the fact first."""
    if isinstance(family, ShareOfPersons | ShareOfPositions | ShareOfAmounts):
        return (family.fact, family.population)
    if isinstance(family, Retention):
        return (family.fact, family.cohort)
    if isinstance(family, Count) and family.population is not None:
        return (family.fact, family.population)
    return (family.fact,)


def cross_check(
    catalogue: Catalogue, sources: dict[str, YamlSource], complaints: list[str]
) -> None:
    """Add a complaint for every dangling reference.

    Args:
        catalogue: The loaded definitions.
        sources: Their files, for lines.
        complaints: List to extend.
    """
    places = places_of_ids(sources.values())
    for name, faults in _faults_by_id(catalogue):
        source, path = places.get(name, (YamlSource(name), ()))
        complaints.extend(source.located(fault, path) for fault in faults)


def _faults_by_id(catalogue: Catalogue) -> Iterator[tuple[str, list[str]]]:
    for profile in catalogue.profiles.values():
        yield profile.id, _profile(profile, catalogue)
    for family in catalogue.families.values():
        yield family.id, [f"{family.id}: {text}" for text in _family(family, catalogue)]
    for question in catalogue.choices.values():
        faults = [text for one in question.secondary for text in _secondary(one, catalogue)]
        yield question.id, [f"{question.id}: {text}" for text in faults]
    for control in catalogue.controls.values():
        faults = control_faults(control, catalogue)
        if isinstance(control, RegisterControl):
            faults += [f for rows in rows_of(control.persons) for f in _rows(rows, catalogue)]
        yield control.id, [f"{control.id}: {text}" for text in faults]
    yield "other_papers.yaml", _papers(catalogue)
    for edition in catalogue.state_forms.values():
        faults = edition_faults(edition, catalogue.state_forms.values())
        yield edition.id, [f"{edition.id}: {text}" for text in faults]
    for form in catalogue.forms.values():
        yield form.id, _form(form, catalogue)


def _papers(catalogue: Catalogue) -> list[str]:
    papers = catalogue.papers
    named = [("generic", name) for name in papers.generic]
    named += [("telling", name) for name in papers.telling]
    faults = [
        f"{where}: нет реестра «{name}»{suggest(name, catalogue.forms)}"
        for where, name in named
        if name not in catalogue.forms
    ]
    for name, told in papers.telling.items():
        known = field_ids(catalogue.forms[name]) if name in catalogue.forms else set(told)
        faults += [
            f"telling: {name}: нет поля «{one}»{suggest(one, known)}"
            for one in told
            if one not in known
        ]
    return faults


def _profile(profile: Profile, catalogue: Catalogue) -> list[str]:
    faults = [
        f"{row.ref}: нет показателя «{row.family}»{suggest(row.family, catalogue.families)}"
        for row in profile.indicators
        if row.family not in catalogue.families
    ]
    faults += [
        f"{row.ref}: {text}" for row in profile.indicators for text in _row_choices(row, catalogue)
    ]
    return faults + [
        f"returns: нет реестра «{item.register_id}»{suggest(item.register_id, catalogue.forms)}"
        for item in profile.returns
        if item.register_id not in catalogue.forms
    ]


def _row_choices(row: ProfileIndicator, catalogue: Catalogue) -> list[str]:
    """Check the questions that a row and its targets name."""
    wanted = [(name, "") for name in row.choices]
    for target in row.targets:
        wanted += [*target.when.items(), *target.judged_when.items()]
    faults = []
    for name, option in wanted:
        question = catalogue.choices.get(name)
        if question is None:
            faults.append(f"нет вопроса «{name}» в choices.yaml")
        elif option and option not in question.options:
            faults.append(f"у вопроса «{name}» нет варианта «{option}»")
    return faults


def _family(family: Family, catalogue: Catalogue) -> list[str]:
    faults = [
        f"нет вопроса «{choice}» в choices.yaml"
        for choice in family.choices
        if choice not in catalogue.choices
    ]
    faults.extend(measure_faults(family.state_forms, catalogue))
    faults.extend(breakdown_faults(family, catalogue))
    for selection in selections_of(family):
        for rows in rows_of(selection):
            faults.extend(_rows(rows, catalogue))
    for one in family.secondary:
        faults.extend(_secondary(one, catalogue))
        if not one.fits(family):
            faults.append(f"secondary: «{one.id}» ({one.of}) не подходит к показателю этого вида")
    named = family.listed if isinstance(family, Listing | Count) else None
    if named is not None:
        faults.extend(_named(named, catalogue))
    return faults + (_count(family, catalogue) if isinstance(family, Count) else [])


def _count(family: Count, catalogue: Catalogue) -> list[str]:
    faults = []
    if family.population is not None and family.of != "persons":
        faults.append(f"population: счёт «{family.of}» ею не сужается, она нужна счёту persons")
    for rows in rows_of(family.fact) if family.field else ():
        own = rows.model_copy(update={"where": family.own})
        faults.extend(_field_faults(rows.form, (family.field,), catalogue))
        faults.extend(_rows(own, catalogue))
    return faults


def _secondary(one: Secondary, catalogue: Catalogue) -> list[str]:
    faults = [f for rows in rows_of(one.fact) for f in _rows(rows, catalogue)] if one.fact else []
    form = one.form or "staff"
    if form not in catalogue.forms:
        return [*faults, f"secondary: нет реестра «{form}»{suggest(form, catalogue.forms)}"]
    used = (*filter(None, (one.field,)), *one.distinct)
    return faults + _field_faults(form, used, catalogue)


def _named(named: Named, catalogue: Catalogue) -> list[str]:
    if named.form not in catalogue.forms:
        return [f"нет реестра «{named.form}»{suggest(named.form, catalogue.forms)}"]
    item = catalogue.forms[named.form].field(named.field)
    if item is not None and item.type != "title":
        return [f"перечень печатает поле «{named.field}»: его тип должен быть title"]
    return _field_faults(named.form, (named.field, *named.also), catalogue)


def _rows(rows: Rows, catalogue: Catalogue) -> list[str]:
    faults: list[str] = []
    if rows.form not in catalogue.forms:
        return [f"нет реестра «{rows.form}»{suggest(rows.form, catalogue.forms)}"]
    if rows.dated not in RULES_OF_PERIOD:
        faults.extend(_field_faults(rows.form, (rows.dated,), catalogue))
    if rows.holds not in {"any", "main", "all", *catalogue.choices}:
        faults.append(f"holds: нет вопроса «{rows.holds}» в choices.yaml")
    if isinstance(rows, Amount):
        used_by_terms = tuple(name for term in rows.of for name in term.fields)
        faults.extend(_field_faults(rows.form, used_by_terms, catalogue))
    for condition in rows.where:
        names = getattr(condition, "field", None)
        used = condition.fields or ((names,) if names else ())
        faults.extend(_field_faults(rows.form, used, catalogue))
        faults.extend(_value_faults(rows.form, condition, catalogue))
    return faults


def _field_faults(register: str, names: tuple[str, ...], catalogue: Catalogue) -> list[str]:
    known = field_ids(catalogue.forms[register])
    return [
        f"в реестре «{register}» нет поля «{name}»{suggest(name, known)}"
        for name in names
        if name not in known
    ]


def field_ids(form: Form) -> set[str]:
    """List the fields a register's table has, those given by spans and marks included."""
    known = {item.id for item in form.fields} | {"role"}
    for item in form.fields:
        known.update(item.gives or ())
        known.update(item.sets)
    return known


def _value_faults(register: str, condition: Condition, catalogue: Catalogue) -> list[str]:
    if isinstance(condition, Chosen) and condition.question not in catalogue.choices:
        return [f"нет вопроса «{condition.question}» в choices.yaml"]
    if not isinstance(condition, OneOf | NoneOf):
        return []
    field = catalogue.forms[register].field(condition.field)
    if field is None or field.dictionary not in catalogue.dictionaries:
        return []
    codes = {entry.code for entry in catalogue.dictionaries[field.dictionary].entries}
    return [
        f"в словаре «{field.dictionary}» нет значения «{value}»{suggest(value, codes)}"
        for value in condition.values
        if value not in codes
    ]


def _form(form: Form, catalogue: Catalogue) -> list[str]:
    known = field_ids(form)
    faults = [
        f"needs: нет поля «{name}»{suggest(name, known)}"
        for group in (*form.needs, form.enough_if_named)
        for name in group
        if name not in known
    ]
    faults += [
        f"timing: нет поля «{name}»{suggest(name, known)}"
        for name in (*form.timing.start, *form.timing.end)
        if name not in known
    ]
    faults += [
        f"{where}: нет показателя «{name}»{suggest(name, catalogue.families)}"
        for where, named in (("captions", form.captions), ("bases", form.bases))
        for name in named
        if name not in catalogue.families
    ]
    for field in form.fields:
        faults.extend(_field(field, form, catalogue))
    return faults


def _field(field: FormField, form: Form, catalogue: Catalogue) -> list[str]:
    faults: list[str] = []
    for name in (field.dictionary, field.words):
        if name and name not in catalogue.dictionaries:
            near = suggest(name, catalogue.dictionaries)
            faults.append(f"{field.id}: нет словаря «{name}»{near}")
    known = field_ids(form) | {"context", "titles", "caption", "group", "sheet"}
    faults += [
        f"{field.id}: derive: нет поля «{name}»{suggest(name, known)}"
        for name in field.derive
        if name not in known
    ]
    faults += [
        f"{field.id}: beside: нет поля «{name}»{suggest(name, field_ids(form))}"
        for name in field.beside.values()
        if name not in field_ids(form)
    ]
    return faults + _doubt(field, form, catalogue)


def _doubt(field: FormField, form: Form, catalogue: Catalogue) -> list[str]:
    """Check that a doubt speaks of a field of the form and of values of the field's dictionary."""
    if field.doubted is None or field.dictionary not in catalogue.dictionaries:
        return []
    asked, known = field.doubted, field_ids(form)
    codes = {entry.code for entry in catalogue.dictionaries[field.dictionary].entries}
    faults = [
        f"{field.id}: doubted: в словаре «{field.dictionary}» нет значения «{value}»"
        f"{suggest(value, codes)}"
        for value in (asked.value, asked.rather)
        if value not in codes
    ]
    if asked.field not in known:
        faults.append(f"{field.id}: doubted: нет поля «{asked.field}»{suggest(asked.field, known)}")
    return faults
