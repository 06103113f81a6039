"""`pedmonitor.toml`: the workspace's settings; every key has a default."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from typing import TYPE_CHECKING, Literal

from pydantic import Field, ValidationError

from pedmonitor.definitions.source import fault_sentence
from pedmonitor.definitions.strict import Strict
from pedmonitor.errors import DefinitionError

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "pedmonitor.toml"


class Thresholds(Strict):
    """Numbers that decide how far figures may be used.

    Attributes:
        coverage: Percent of organisations under which a municipal value is partial (Q30).
        min_judge: Smallest denominator for words of judgement.
        min_publish: Smallest denominator for the public edition.
        header_score: Similarity (0-100) from which a heading is taken by likeness.
        resend_overlap: Percent of common rows from which a second file of the same register and
            organisation counts as a re-send instead of a second part.
        half_empty: Percent of filled cells under which a return counts as half-empty.
    """

    coverage: float = Field(default=90, ge=0, le=100)
    min_judge: int = Field(default=10, ge=1)
    min_publish: int = Field(default=5, ge=1)
    header_score: float = Field(default=84, ge=50, le=100)
    resend_overlap: float = Field(default=50, ge=0, le=100)
    half_empty: float = Field(default=50, ge=0, le=100)


class Publication(Strict):
    """What protects people in the public edition; ordinary groups are shown from `min_publish`.

    Attributes:
        sensitive_min: Smallest denominator of a sensitive indicator.
        sensitive_edge: So many with the fact, or without it, are hidden in a sensitive indicator.
        min_width: By how many persons a hidden number must stay uncertain.
    """

    sensitive_min: int = Field(default=10, ge=1)
    sensitive_edge: int = Field(default=4, ge=0)
    min_width: int = Field(default=3, ge=1)


class Limits(Strict):
    """Bounds on untrusted files: a larger one is left out and told of.

    Attributes:
        file_megabytes: Size of a file.
        cells: Cells of a workbook, blank ones up to the last filled one included.
        seconds: Time of reading one file.
        memory_megabytes: Memory for reading one file, in MiB.
    """

    file_megabytes: int = Field(default=50, ge=1)
    cells: int = Field(default=5_000_000, ge=1)
    seconds: int = Field(default=60, ge=1)
    memory_megabytes: int = Field(default=1024, ge=64)


class PlanSettings(Strict):
    """How execution of a plan is judged.

    Attributes:
        organisation_types: What «ОО» in «100 % участие ОО» means; preschools join them where the
            row itself names them.
    """

    organisation_types: tuple[str, ...] = ("общеобразовательная",)


class Letterhead(Strict):
    """What stands at the head of a report and at the foot of the one on paper; nothing is invented.

    Attributes:
        organisation: Lines above the title: the department as it names itself.
        signer: Position of who signs; Word alone prints it, with a line for the signature.
    """

    organisation: tuple[str, ...] = ()
    signer: str = ""


class Settings(Strict):
    """The workspace's settings."""

    municipality: str = ""
    profiles: tuple[str, ...] = ()
    missing_register: Literal["missing", "zero"] = "missing"
    thresholds: Thresholds = Thresholds()
    publication: Publication = Publication()
    limits: Limits = Limits()
    plan: PlanSettings = PlanSettings()
    letterhead: Letterhead = Letterhead()
    choices: dict[str, str] = Field(default={})
    columns: dict[str, dict[str, str]] = Field(default={})
    organisations: dict[str, str] = Field(default={})
    deadlines: dict[str, dict[str, dt.date]] = Field(
        default={}, description="Период → реестр или all → последний день сдачи"
    )
    returns: dict[str, tuple[str, ...]] = Field(
        default={},
        description="Реестр или форма (oo1, 85k, 1dop) → типы организаций, которые их сдают; "
        "пустой список — все. Добавляется к тому, что просит документ",
    )
    received: dict[str, dt.date] = Field(
        default={}, description="Файл → день, когда он получен, если дата файла говорит другое"
    )
    office: str = Field(
        default="", description="Как называется своё ведомство: вместо названного в документе"
    )
    contact: str = Field(default="", description="Куда присылать своды: для напоминаний")
    performer: str = Field(default="", description="Кто отвечает за показатели (должность)")
    workers: int = Field(default=0, ge=0, description="0: by the number of cores")


def read_settings(workspace: Path) -> Settings:
    """Read the workspace's settings, or the defaults when there is no file.

    Raises:
        DefinitionError: The file is not TOML or does not check.
    """
    path = workspace / FILE_NAME
    if not path.is_file():
        return Settings()
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        return Settings.model_validate(raw)
    except UnicodeDecodeError as error:
        raise DefinitionError(
            f"{FILE_NAME}: файл не в кодировке UTF-8. Сохраните его как UTF-8."
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise DefinitionError(f"{FILE_NAME}{_not_toml(str(error))}") from error
    except ValidationError as error:
        lines = []
        for fault in error.errors():
            where = ".".join(str(step) for step in fault["loc"])
            home = _section_of(where) if fault["type"] == "extra_forbidden" else ""
            said = home or fault_sentence(fault["type"], fault["msg"], fault["loc"], Settings)
            lines.append(f"{FILE_NAME}: {where}: {said}")
        raise DefinitionError("\n".join(lines)) from error


def _section_of(key: str) -> str:
    """Say in which section a setting stands that was written above all of them.

    >>> _section_of("min_publish"), _section_of("min_publich")
    ('эта настройка стоит под строкой [thresholds]: перенесите её туда', '')
    """
    for section, field in Settings.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, Strict) and key in inner.model_fields:
            return f"эта настройка стоит под строкой [{section}]: перенесите её туда"
    return ""


def _not_toml(english: str) -> str:
    """Say where a file stops being TOML and what to look at there.

    >>> _not_toml("Invalid value (at line 3, column 7)").partition(". ")[0]
    ', строка 3, знак 7: файл не читается как TOML'
    """
    found = re.search(r"line (\d+), column (\d+)", english)
    where = f", строка {found[1]}, знак {found[2]}" if found else ", конец файла"
    if "verwrite" in english:
        return f"{where}: файл не читается как TOML. Эта настройка уже задана выше: оставьте одну."
    return (
        f"{where}: файл не читается как TOML. Проверьте здесь и строкой выше: текст стоит в прямых "
        'кавычках и они закрыты ("СОШ № 1"), скобки закрыты, между названием и значением знак =, '
        "дата записана как 2022-09-30."
    )
