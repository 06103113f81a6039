"""Look-ups: exact words, then word beginnings, never a guess."""

from __future__ import annotations

import pytest
from making.definitions import bundled_definitions

from pedmonitor.definitions.form import Dictionary, Entry
from pedmonitor.intake.cells.dictionaries import Lookup, make_lookup


@pytest.fixture
def lookup() -> Lookup:
    return make_lookup(
        Dictionary(
            id="x",
            title="x",
            blank_words=("все",),
            entries=(
                Entry(code="физика", aliases=("физ",), stems=("физик",)),
                Entry(code="физкультура", aliases=("физ-ра",), stems=("физ культ",)),
                Entry(code="химия", stems=("хими",)),
            ),
        )
    )


def test_a_word_a_beginning_and_nothing(lookup: Lookup) -> None:
    assert [
        lookup.find_one(t) for t in ("ФИЗ.", "учитель физики", "физ. культура", "астрология", "")
    ] == [
        "физика",
        "физика",
        "физкультура",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("written", "position"),
    [
        ("заместитель директора, учитель биологии", "учитель"),
        ("Учитель истории / заместитель директора по УВР", "учитель"),
        ("директор (учитель физики)", "учитель"),
        ("учитель начальных классов и воспитатель ГПД", "учитель"),
        ("завхоз, педагог-организатор", "педагог-организатор"),
        ("Заместитель директора по учебной, воспитательной работе", "заместитель руководителя"),
        ("Заместитель директора по воспитательной работе", "заместитель руководителя"),
        ("помощник воспитателя, повар", "младший воспитатель"),
        ("педагог - психолог", "педагог-психолог"),
        ("учитель русского языка и литературы", "учитель"),
    ],
)
def test_of_two_positions_in_a_cell_the_pedagogical_one_counts(written: str, position: str) -> None:
    """domain.md §1.9, Q19; a deputy for «воспитательная работа» is no воспитатель."""
    positions = make_lookup(bundled_definitions().dictionaries["positions"])
    assert positions.find_one(written) == position


def test_many_keep_their_order_without_repeats(lookup: Lookup) -> None:
    assert lookup.find_many("химия, физика; химия") == (("химия", "физика"), "")
    assert lookup.find_many("физика и химия") == (("физика", "химия"), "")


def test_the_first_unknown_part_is_told(lookup: Lookup) -> None:
    assert lookup.find_many("химия, астрология, магия") == (("химия",), "астрология")


def test_blank_words_say_nothing(lookup: Lookup) -> None:
    assert lookup.find_many("все") == ((), "")
    assert lookup.is_blank_word(" ВСЕ ")


def test_a_value_with_its_day_after_a_comma_is_the_value() -> None:
    lookup = make_lookup(bundled_definitions().dictionaries["categories"])
    assert lookup.find_one("I, 2021") == "первая"
    assert lookup.find_one("ВКК, пр. от 12.03.2021") == "высшая"
    assert lookup.find_one("третья, 2021") is None


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Диагностика профессионального выгорания"[:31], ("burnout",)),
        ("Диагностика профессиональных дефицитов"[:31], ("deficits",)),
        ("Прошли в 2022 диагностику дефицитов"[:31], ("deficits",)),
        ("Диагностика", ()),
        ("Все педагогические работники шк"[:31], ()),
    ],
)
def test_the_name_of_a_sheet_cut_by_excel(name: str, codes: tuple[str, ...]) -> None:
    kinds = make_lookup(bundled_definitions().dictionaries["diagnostic_kinds"])
    assert (kinds.find_all(name) or kinds.find_cut(name)) == codes


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("заочная с применением ДОТ", "distance"),
        ("дистанционно", "distance"),
        ("очная с применением ДОТ", "mixed"),
        ("Очно-заочная с применением ДОТ", "mixed"),
        ("очно, дистанционно", "mixed"),
        ("очная/дистанционная", "mixed"),
        ("заочная", "extramural"),
        ("очная", "intramural"),
    ],
)
def test_courses_held_partly_in_person_are_not_distance(written: str, form: str) -> None:
    lookup = make_lookup(bundled_definitions().dictionaries["study_forms"])
    assert lookup.find_one(written) == form


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Педагогический колледж университета", "secondary"),
        ("ВятГУ, университет", "higher"),
        ("Педагогический институт", "higher"),
        ("высшее, ранее училище", "higher"),
        ("Академия, 2001", "higher"),
    ],
)
def test_a_college_of_a_university_is_a_college(text: str, code: str) -> None:
    levels = make_lookup(bundled_definitions().dictionaries["education_levels"])
    assert levels.find_one(text) == code


def test_the_words_that_the_program_offers_are_those_that_it_reads() -> None:
    """Empty forms have lists to choose from."""
    for dictionary in bundled_definitions().dictionaries.values():
        lookup = make_lookup(dictionary)
        for entry in dictionary.entries:
            assert lookup.find_many(entry.label) == ((entry.code,), ""), dictionary.id


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("до диагностики", ()),
        ("диагностика запланирована", ()),
        ("по результатам диагностики учащихся", ("pupil_deficits",)),
        ("диагностика обучающихся, дефициты педагога", ("pupil_deficits", "diagnostics")),
        ("рекомендация аттестационной комиссии", ("attestation",)),
        ("рекомендации методиста", ("advice",)),
        ("рекомендации по итогам диагностики", ("diagnostics",)),
        ("выявленные профдефициты", ("diagnostics",)),
        ("ИОМ, результаты диагностики", ("individual_route", "diagnostics")),
    ],
)
def test_whose_diagnostics_a_course_is_based_on(written: str, codes: tuple[str, ...]) -> None:
    """The diagnostics of pupils, or one that is still to be, is no ground in the sense of Q27."""
    bases = make_lookup(bundled_definitions().dictionaries["training_bases"])
    assert bases.find_many(written) == (codes, "")


@pytest.mark.parametrize(
    ("written", "category"),
    [
        ("первая (истекла в 2021)", "без категории"),
        ("подала заявление на первую", "без категории"),
        ("на первую (аттестация в 2023 году)", None),
        ("планирует на высшую в 2023", "без категории"),
        ("СЗД, готовится на первую", "соответствие занимаемой должности"),
        ("первая, подала заявление на высшую", "первая"),
        ("первая (приказ № 5 от 12.03.2020), готовится к высшей", "первая"),
        ("аттестована на высшую категорию", "высшая"),
        ("первая, истекает в 2025", "первая"),
        ("I, 2021", "первая"),
    ],
)
def test_a_category_that_is_asked_for_or_over_is_none(written: str, category: str | None) -> None:
    categories = make_lookup(bundled_definitions().dictionaries["categories"])
    assert categories.find_one(written) == category


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("не имеет высшего", None),
        ("высшее (обучается)", "unfinished"),
        ("высшее (незак.)", "unfinished"),
        ("средне-специальное, получает высшее", "secondary"),
        ("высшее, обучается в магистратуре", "higher"),
        ("высшее, учитель математики", "higher"),
        ("аспирантура", "higher"),
    ],
)
def test_an_education_that_is_not_there_yet(written: str, level: str | None) -> None:
    levels = make_lookup(bundled_definitions().dictionaries["education_levels"])
    assert levels.find_one(written) == level


@pytest.mark.parametrize(
    ("dictionary", "written", "codes"),
    [
        ("subjects", "технология (мальчики)", ("технология",)),
        ("subjects", "родной (якутский) язык", ("родной язык и литература",)),
        ("subjects", "математика (физика)", ("математика", "физика")),
        ("diagnostic_kinds", "НОК (добровольная)", ("qualification",)),
        ("diagnostic_kinds", "дефициты (предметные)", ("deficits",)),
    ],
)
def test_brackets_that_only_explain_are_no_unknown_value(
    dictionary: str, written: str, codes: tuple[str, ...]
) -> None:
    found = make_lookup(bundled_definitions().dictionaries[dictionary]).find_many(written)
    assert found == (codes, "")


def test_brackets_that_limit_are_asked_about() -> None:
    subjects = make_lookup(bundled_definitions().dictionaries["subjects"])
    assert subjects.find_many("математика (до 2021)") == (("математика",), "до 2021")


@pytest.mark.parametrize(
    ("dictionary", "written", "code"),
    [
        ("training_status", "проходит обучение", "unfinished"),
        ("training_status", "завершит в 2023", "unfinished"),
        ("training_status", "не закончено", "unfinished"),
        ("training_status", "закончено", "finished"),
        ("training_bases", "запрос района", "district_need"),
        ("training_bases", "ИППР", "individual_route"),
        ("diagnostic_kinds", "методика В.В. Бойко", "burnout"),
        ("diagnostic_kinds", "профессиональные затруднения", "deficits"),
        ("support_kinds", "консультация руководителя РМО", "methodical"),
        ("support_kinds", "участие в семинаре РМО", "methodical"),
        ("support_kinds", "состоит в РМО", "membership"),
        ("support_kinds", "участие в РМО", "membership"),
        ("support_kinds", "взаимопосещение уроков", "methodical"),
        ("levels", "РМО/УО", "муниципальный"),
        ("levels", "внутри ОО", "школьный"),
        ("mentoring_roles", "ментор", "наставник"),
        ("mentoring_roles", "наставник молодого педагога", "наставник"),
        ("mentee_kinds", "выпускник 11 класса", "ученик"),
        ("mentee_kinds", "учитель 5 класса", "педагог"),
        ("mentee_kinds", "классный руководитель", "педагог"),
        ("subjects", "учитель 2 кл.", "начальные классы"),
        ("positions", "музыкальный работник", "музыкальный руководитель"),
        ("positions", "инструктор по труду", "инструктор по труду"),
        ("organisation_types", "спорт. школа", "дополнительное образование"),
        ("organisation_types", "учреждение доп. образования", "дополнительное образование"),
        ("organisation_types", "Начальная школа – детский сад № 3", "общеобразовательная"),
        ("organisation_types", "ДС", "дошкольная"),
    ],
)
def test_words_that_schools_write(dictionary: str, written: str, code: str) -> None:
    assert make_lookup(bundled_definitions().dictionaries[dictionary]).find_one(written) == code


@pytest.mark.parametrize(
    ("text", "code"), [("ДПП ПП", "ПП"), ("ДПО ПП", "ПП"), ("ДПП ПК", "ПК"), ("пов. квал.", "ПК")]
)
def test_kinds_of_training_as_schools_shorten_them(text: str, code: str) -> None:
    kinds = make_lookup(bundled_definitions().dictionaries["training_kinds"])
    assert kinds.find_one(text) == code
