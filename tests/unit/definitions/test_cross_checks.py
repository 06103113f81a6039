"""The bundled definitions refer to nothing that is not there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.cross_checks import cross_check, field_ids, selections_of
from pedmonitor.definitions.family import Secondary
from pedmonitor.definitions.profile import ExpectedRegister

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def test_the_bundled_definitions_are_whole(catalogue: Catalogue) -> None:
    complaints: list[str] = []
    cross_check(catalogue, {}, complaints)
    assert complaints == []


def test_a_family_taken_away_is_missed(catalogue: Catalogue) -> None:
    families = {k: v for k, v in catalogue.families.items() if k != "age_under35_share"}
    complaints: list[str] = []
    cross_check(replace(catalogue, families=families), {}, complaints)
    assert any("нет показателя «age_under35_share»" in text for text in complaints)


def test_fields_given_by_spans_and_marks_are_known(catalogue: Catalogue) -> None:
    assert {"date_from", "date_to", "role"} <= field_ids(catalogue.forms["training"])


def test_the_fact_comes_first(catalogue: Catalogue) -> None:
    family = catalogue.families["age_under35_share"]
    assert selections_of(family)[0] is family.fact


def test_a_return_of_an_unknown_register_is_missed(catalogue: Catalogue) -> None:
    asked = ExpectedRegister(register="staf")
    profile = catalogue.profile("vilyuysk-2021").model_copy(update={"returns": (asked,)})
    complaints: list[str] = []
    cross_check(replace(catalogue, profiles={profile.id: profile}), {}, complaints)
    assert any("returns: нет реестра «staf»" in text for text in complaints)


def test_a_secondary_figure_that_cannot_be_counted_is_missed(catalogue: Catalogue) -> None:
    posts = Secondary(id="posts", title="Ставки", of="posts", field="rat")
    of_strangers = Secondary(id="rows", title="Записи", of="facts", register="contest")
    family = catalogue.families["age_under35_share"]
    asking = family.model_copy(update={"secondary": (posts, of_strangers)})
    complaints: list[str] = []
    families = {**catalogue.families, family.id: asking}
    cross_check(replace(catalogue, families=families), {}, complaints)
    texts = [text.partition("age_under35_share: ")[2] for text in complaints]
    assert [text for text in texts if text.startswith("в реестре «staff» нет поля «rat»")]
    assert "secondary: «posts» (posts) не подходит к показателю этого вида" in texts
    assert [text for text in texts if text.startswith("secondary: нет реестра «contest»")]


def test_an_edition_that_nothing_tells_from_another_is_missed(catalogue: Catalogue) -> None:
    copy = catalogue.state_forms["oo1-16"].model_copy(update={"id": "oo1-25"})
    complaints: list[str] = []
    cross_check(
        replace(catalogue, state_forms={**catalogue.state_forms, copy.id: copy}), {}, complaints
    )
    (text,) = complaints
    assert "oo1-25: те же графы, что у редакции «oo1-16»" in text


def test_a_population_that_narrows_nothing_is_told(catalogue: Catalogue) -> None:
    rows = catalogue.families["municipal_events_count"]
    staff = catalogue.families["category_holders_count"].fact
    asking = rows.model_copy(update={"population": staff})
    complaints: list[str] = []
    cross_check(
        replace(catalogue, families={**catalogue.families, rows.id: asking}), {}, complaints
    )
    (text,) = complaints
    assert "population: счёт «rows» ею не сужается" in text


def test_a_breakdown_that_a_family_cannot_give_is_told(catalogue: Catalogue) -> None:
    family = catalogue.families["age_under35_share"]
    asking = family.model_copy(update={"breakdowns": ("provider",)})
    complaints: list[str] = []
    families = {**catalogue.families, family.id: asking}
    cross_check(replace(catalogue, families=families), {}, complaints)
    assert "breakdowns: по «provider» показатель не делится" in complaints[0]


@pytest.mark.parametrize(
    ("doubt", "told"),
    [
        ({"field": "hour"}, "kind: doubted: нет поля «hour»; может быть, вы имели в виду «hours»"),
        ({"value": "ПКК"}, "kind: doubted: в словаре «training_kinds» нет значения «ПКК»"),
        ({"rather": "ППП"}, "kind: doubted: в словаре «training_kinds» нет значения «ППП»"),
    ],
)
def test_a_doubt_about_nothing_known_is_told(
    doubt: dict[str, str], told: str, catalogue: Catalogue
) -> None:
    form = catalogue.forms["training"]
    kind = form.field("kind")
    assert kind is not None
    assert kind.doubted is not None
    wrong = kind.model_copy(update={"doubted": kind.doubted.model_copy(update=doubt)})
    fields = tuple(wrong if one.id == "kind" else one for one in form.fields)
    forms = {**catalogue.forms, form.id: form.model_copy(update={"fields": fields})}
    complaints: list[str] = []
    cross_check(replace(catalogue, forms=forms), {}, complaints)
    (text,) = complaints
    assert told in text
