"""One bad file a mistake; the words that the complaint must contain."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pedmonitor.definitions.loading import load_catalogue
from pedmonitor.errors import DefinitionError

BAD = Path(__file__).resolve().parents[2] / "definitions" / "bad"
NEAR = "может быть, вы имели в виду «{}»?"
WORDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "not_yaml": ("families/bad.yaml", ("families/bad.yaml:", "файл не читается как YAML")),
    "duplicate_key": (
        "dictionaries/bad.yaml",
        ("dictionaries/bad.yaml:3:", "ключ «title» повторяется"),
    ),
    "unknown_key": (
        "dictionaries/bad.yaml",
        ("dictionaries/bad.yaml:5:", "такого поля нет", NEAR.format("aliases")),
    ),
    "missing_key": (
        "dictionaries/bad.yaml",
        ("dictionaries/bad.yaml:1:", "title", "обязательное поле не указано"),
    ),
    "repeated_code": (
        "dictionaries/bad.yaml",
        ("dictionaries/bad.yaml:1:", "повторяются значения: а"),
    ),
    "number_as_code": (
        "dictionaries/bad.yaml",
        ("dictionaries/bad.yaml:4:", "здесь нужна строка; возьмите значение в кавычки"),
    ),
    "unknown_kind": ("families/bad.yaml", ("families/bad.yaml:2:", "такого вида нет")),
    "no_kind": ("families/bad.yaml", ("families/bad.yaml:2:", "не указан вид")),
    "unknown_op": ("families/bad.yaml", ("families/bad.yaml:9:", "такого вида нет")),
    "bad_identifier": ("families/bad.yaml", ("families/bad.yaml:2:", "id")),
    "repeated_family": (
        "families/bad.yaml",
        ("families/bad.yaml:1:", "повторяются идентификаторы: same"),
    ),
    "family_of_another_file": (
        "families/bad.yaml",
        ("families/bad.yaml:2:", "«age_under35_share» уже определён"),
    ),
    "unknown_register": (
        "families/bad.yaml",
        ("families/bad.yaml:2:", "нет реестра «staf»", NEAR.format("staff")),
    ),
    "unknown_field": (
        "families/bad.yaml",
        ("families/bad.yaml:6:", "нет поля «young_specalist»", NEAR.format("young_specialist")),
    ),
    "unknown_value": (
        "families/bad.yaml",
        ("families/bad.yaml:6:", "нет значения «ПКК»", NEAR.format("ПК")),
    ),
    "unknown_choice": ("families/bad.yaml", ("families/bad.yaml:2:", "нет вопроса «Q99»")),
    "unknown_breakdown": ("families/bad.yaml", ("families/bad.yaml:2:", "такого значения нет")),
    "unknown_dictionary": (
        "forms/bad.yaml",
        ("forms/bad.yaml:6:", "нет словаря «training_kind»", NEAR.format("training_kinds")),
    ),
    "unknown_block": (
        "forms/bad.yaml",
        ("forms/bad.yaml:", "нет блока полей «persn»", NEAR.format("person")),
    ),
    "unknown_need": (
        "forms/bad.yaml",
        ("forms/bad.yaml:3:", "needs: нет поля «ful_name»", NEAR.format("full_name")),
    ),
    "code_without_dictionary": ("forms/bad.yaml", ("forms/bad.yaml:4:", "dictionary")),
    "unknown_family": (
        "profiles/bad.yaml",
        (
            "profiles/bad.yaml:7:",
            "нет показателя «age_under_35_share»",
            NEAR.format("age_under35_share"),
        ),
    ),
    "unknown_group": ("profiles/bad.yaml", ("profiles/bad.yaml:7:", "1: нет группы «2»")),
    "repeated_ref": ("profiles/bad.yaml", ("profiles/bad.yaml:1:", "номер 1 повторяется")),
    "things_without_field": (
        "families/bad.yaml",
        ("families/bad.yaml:2:", "поле field нужно счёту things"),
    ),
    "list_of_text": (
        "families/bad.yaml",
        ("families/bad.yaml:2:", "поле «document_number»: его тип должен быть title"),
    ),
    "unknown_term_field": (
        "families/bad.yaml",
        ("families/bad.yaml:2:", "нет поля «vacnt»", NEAR.format("vacant")),
    ),
    "unknown_holds": ("families/bad.yaml", ("families/bad.yaml:2:", "holds: нет вопроса «Q98»")),
    "unknown_option": (
        "profiles/bad.yaml",
        ("profiles/bad.yaml:7:", "у вопроса «Q24» нет варианта «some»"),
    ),
    "unknown_part": ("profiles/bad.yaml", ("profiles/bad.yaml:7:", "1: нет показателя «2»")),
    "default_not_an_option": (
        "choices.yaml",
        ("choices.yaml:2:", "значения «да» нет среди вариантов"),
    ),
}
ENGLISH = (
    "Value error",
    "Input should",
    "String should",
    "valid string",
    "Field required",
    "while parsing",
)


def complaint(name: str, workspace: Path) -> str:
    target = workspace / "indicators" / WORDS[name][0]
    target.parent.mkdir(parents=True)
    shutil.copy(BAD / f"{name}.yaml", target)
    with pytest.raises(DefinitionError) as caught:
        load_catalogue(workspace)
    return str(caught.value)


def test_every_bad_file_is_in_the_table() -> None:
    assert {path.stem for path in BAD.glob("*.yaml")} == set(WORDS)


@pytest.mark.parametrize("name", WORDS)
def test_the_complaint_names_file_line_and_mistake(name: str, tmp_path: Path) -> None:
    text = complaint(name, tmp_path)
    assert [words for words in WORDS[name][1] if words not in text] == [], text


@pytest.mark.parametrize("name", WORDS)
def test_the_complaint_is_russian(name: str, tmp_path: Path) -> None:
    text = complaint(name, tmp_path)
    assert [words for words in ENGLISH if words in text] == [], text


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    for name in ("duplicate_key", "unknown_kind", "unknown_group"):
        target = tmp_path / "indicators" / WORDS[name][0]
        target.parent.mkdir(parents=True)
        shutil.copy(BAD / f"{name}.yaml", target)
    with pytest.raises(DefinitionError) as caught:
        load_catalogue(tmp_path)
    for file in ("dictionaries/bad.yaml:3", "families/bad.yaml:2", "profiles/bad.yaml:7"):
        assert file in str(caught.value)


def test_a_workspace_file_hides_the_bundled_one_and_changes_the_hash(tmp_path: Path) -> None:
    plain = load_catalogue()
    own = tmp_path / "indicators" / "dictionaries" / "localities.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(
        "id: localities\ntitle: Места\nentries:\n  - {code: сельская}\n", encoding="utf-8"
    )
    changed = load_catalogue(tmp_path)
    assert [e.code for e in changed.dictionaries["localities"].entries] == ["сельская"]
    assert changed.sha256 != plain.sha256
    assert load_catalogue().sha256 == plain.sha256
