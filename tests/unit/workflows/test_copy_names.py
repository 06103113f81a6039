"""Copies that go back are told apart by their folders and marked once."""

from __future__ import annotations

from pedmonitor.workflows.copy_names import copy_names


def named(*files: str) -> list[str]:
    """Name the copies of one organisation."""
    return [name.removesuffix(".xlsx") for name in copy_names(("О", f) for f in files).values()]


def test_one_file_is_called_after_itself() -> None:
    assert named("2022/О/кадры.csv") == ["кадры — исправить"]


def test_files_of_one_name_are_told_apart_by_folder() -> None:
    assert named("2021/О/кадры.xlsx", "2022/О/кадры.xlsx", "кадры.xlsx") == [
        "2021 — О — кадры — исправить",
        "2022 — О — кадры — исправить",
        "кадры — исправить",
    ]


def test_files_of_one_folder_get_numbers() -> None:
    assert named("О/кадры.xlsx", "О/Кадры.csv") == [
        "кадры — исправить",
        "Кадры (2) — исправить",
    ]


def test_a_mended_copy_is_not_marked_twice() -> None:
    assert named("кадры — исправить — исправить (1).xlsx") == ["кадры — исправить"]


def test_organisations_do_not_count_as_one() -> None:
    keys = [("А", "1/кадры.xlsx"), ("Б", "2/кадры.xlsx")]
    assert set(copy_names(keys).values()) == {"кадры — исправить.xlsx"}
