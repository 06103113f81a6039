"""Look at a workspace from all sides and say what is wrong and what to do; mend what is safe."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import shutil
import stat
import sys
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from pedmonitor.disk.atomic import PRIVATE, write_atomic
from pedmonitor.disk.words import explain, reason_of
from pedmonitor.errors import PedmonitorError, UsageError
from pedmonitor.history.health import Health, look_at
from pedmonitor.model import measure_sheet, plan_sheet, recommendation
from pedmonitor.model.period import folder_of
from pedmonitor.reporting.workbooks.register_sheet import open_register
from pedmonitor.workflows.keeping.file_names import DATABASE, JOURNAL, NOTE, SECRET
from pedmonitor.workflows.keeping.key_name import key_name
from pedmonitor.workflows.keeping.lock import hold, is_held, read_owner
from pedmonitor.workflows.keeping.outputs import (
    MANIFEST,
    clear_leftovers,
    find_leftovers,
    read_manifest,
    settle,
)
from pedmonitor.workflows.keeping.registers import register_bytes
from pedmonitor.workflows.keeping.restoring import FOLDER as RESTORING
from pedmonitor.workflows.keeping.restoring import finish_restore
from pedmonitor.workflows.keeping.run_log import LOG
from pedmonitor.workflows.keeping.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_BOOKS = (measure_sheet.FILE, plan_sheet.FILE, recommendation.FILE)
_MEGABYTE = 1_000_000
_LITTLE, _TOO_LITTLE = 500, 50
_SHOWN = 3
_CLOCK = dt.timedelta(minutes=10)
_REPAIR = "Выполните: pedmonitor doctor --repair"


class State(Enum):
    """How a side of the workspace is."""

    GOOD = "порядок"
    NOTICE = "внимание"
    BAD = "ошибка"


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at.

    Attributes:
        name: Which side.
        state: How it is.
        said: What was found.
        remedy: What to do; empty when there is nothing to.
    """

    name: str
    state: State
    said: str
    remedy: str = ""


def examine(folder: Path, *, now: dt.datetime) -> tuple[Check, ...]:
    """Look at everything; nothing is changed but a passing file that tries whether one can write.

    Args:
        folder: The workspace.
        now: The clock.
    """
    sides: tuple[Callable[[], Check], ...] = (
        lambda: _settings(folder),
        lambda: _history(folder),
        lambda: _secret(folder),
        lambda: _permissions(folder),
        lambda: _writing(folder),
        lambda: _space(folder),
        lambda: _lock(folder),
        lambda: _unfinished(folder),
        lambda: _outputs(folder),
        lambda: _registers(folder),
        lambda: _clock(folder, now),
    )
    return tuple(side() for side in sides)


def repair(folder: Path) -> tuple[str, ...]:
    """Mend what is safe to mend; gives what was done.

    Raises:
        WorkspaceBusyError: A run works in the folder now.
        WorkspaceError: A file cannot be put in place.
    """
    done: list[str] = []
    if not is_held(folder) and (folder / NOTE).exists():
        (folder / NOTE).unlink()
        done.append("снята отметка прерванного запуска")
    with hold(folder):
        if settle(folder):
            done.append("доведён до конца или отменён прерванный расчёт")
        if finish_restore(folder):
            done.append("доведено до конца прерванное восстановление")
        if number := clear_leftovers(folder):
            done.append(f"удалены временные файлы: {number}")
        for path in _private(folder):
            if _is_open_to_others(path):
                path.chmod(PRIVATE)
                done.append(f"«{path.name}» теперь доступен только владельцу")
    return tuple(done)


def _settings(folder: Path) -> Check:
    try:
        open_workspace(folder)
    except PedmonitorError as error:
        return Check("Настройки", State.BAD, str(error), "Исправьте названный файл.")
    return Check("Настройки", State.GOOD, "читаются, определения проверены")


def _history(folder: Path) -> Check:
    name = "История расчётов"
    health = _health(folder)
    if health is None:
        return Check(name, State.GOOD, "ещё нет: появится после первого расчёта")
    if isinstance(health, str):
        return Check(name, State.BAD, health)
    if health.complaints:
        found = "; ".join(health.complaints[:_SHOWN])
        return Check(
            name,
            State.BAD,
            f"повреждена: {found}",
            "Восстановите её: pedmonitor restore КОПИЯ, или переименуйте файл "
            f"«{DATABASE}» и посчитайте периоды заново.",
        )
    if health.version > health.newest:
        return Check(
            name, State.BAD, "её вела более новая версия программы", "Обновите pedmonitor."
        )
    return Check(name, State.GOOD, f"цела, расчётов: {health.runs}")


def _health(folder: Path) -> Health | str | None:
    if not (folder / DATABASE).exists():
        return None
    try:
        return look_at(folder / DATABASE)
    except PedmonitorError as error:
        return str(error)


def _secret(folder: Path) -> Check:
    name = "Ключ псевдонимов"
    path = folder / SECRET
    health = _health(folder)
    if path.is_file():
        try:
            key = bytes.fromhex(path.read_text(encoding="ascii").strip())
        except (OSError, ValueError):
            key = b""
        if len(key) >= 32 and not _is_another(key, health):  # noqa: PLR2004
            return Check(name, State.GOOD, "есть")
        said = "не тот, под которым посчитаны прежние периоды" if key else "не читается"
        state = State.BAD
    elif isinstance(health, Health) and health.runs:
        said, state = "пропал, а в истории есть расчёты", State.BAD
    else:
        return Check(name, State.GOOD, "ещё нет: появится после первого расчёта")
    remedy = (
        f"Верните «{SECRET}» из копии (pedmonitor restore): с новым ключом людей прежних лет "
        "не узнать, сравнение по людям начнётся заново."
    )
    return Check(name, state, said, remedy)


def _is_another(key: bytes, health: Health | str | None) -> bool:
    """Say whether people of the history were hashed under other keys too."""
    known = health.keys if isinstance(health, Health) else frozenset()
    return bool(known - {key_name(key)})


def _private(folder: Path) -> list[Path]:
    """List files that nobody else should read."""
    found = [folder / name for name in (SECRET, DATABASE, LOG)]
    found += [*folder.glob(f"{DATABASE}.bak-*"), *folder.glob("backups/*.zip")]
    return [path for path in found if path.is_file()]


def _is_open_to_others(path: Path) -> bool:
    return sys.platform != "win32" and bool(stat.S_IMODE(path.stat().st_mode) & 0o077)


def _permissions(folder: Path) -> Check:
    name = "Права на файлы"
    try:
        found = [path.name for path in _private(folder) if _is_open_to_others(path)]
    except OSError as error:
        return Check(name, State.BAD, explain(error) or reason_of(error))
    if found:
        return Check(name, State.NOTICE, f"читают и другие: {', '.join(found)}", _REPAIR)
    return Check(name, State.GOOD, "ключ и история доступны только владельцу")


def _writing(folder: Path) -> Check:
    name = "Запись"
    results = folder / "out"
    for one in (folder, results, *sorted(results.glob("*/"))):
        refused = _refused(one) if one.is_dir() else ""
        if refused:
            remedy = f"Дайте себе права на запись в папку «{one}» или освободите место в ней."
            return Check(name, State.BAD, refused, remedy)
    return Check(name, State.GOOD, "в рабочую папку и в папки результатов можно писать")


def _refused(folder: Path) -> str:
    """Say why nothing can be written into a folder; empty when it can."""
    probe = folder / ".pedmonitor-probe.tmp"
    try:
        write_atomic(probe, b"probe", mode=PRIVATE)
    except OSError as error:
        return explain(error) or f"в папку «{folder}» нельзя писать: {reason_of(error)}"
    finally:
        with contextlib.suppress(OSError):
            probe.unlink(missing_ok=True)
    return ""


def _space(folder: Path) -> Check:
    free = shutil.disk_usage(folder).free // _MEGABYTE
    state = State.GOOD if free >= _LITTLE else State.NOTICE if free >= _TOO_LITTLE else State.BAD
    remedy = "" if state is State.GOOD else "Освободите место."
    return Check("Место на диске", state, f"свободно {free} МБ", remedy)


def _lock(folder: Path) -> Check:
    name = "Блокировка"
    owner = read_owner(folder)
    told = f": {owner.told(now=_seconds())}" if owner else ""
    if is_held(folder):
        return Check(name, State.NOTICE, f"сейчас идёт другой запуск{told}")
    if (folder / NOTE).exists():
        return Check(name, State.NOTICE, f"прошлый запуск прервался{told}", _REPAIR)
    return Check(name, State.GOOD, "папка свободна")


def _seconds() -> float:
    import time  # noqa: PLC0415 - beside the lock's own clock

    return time.time()


def _unfinished(folder: Path) -> Check:
    name = "Прерванные запуски"
    found = []
    if (folder / JOURNAL).exists():
        found.append("результаты записаны не до конца")
    if (folder / RESTORING).exists():
        found.append("восстановление из копии не закончено")
    rest = len(find_leftovers(folder))
    if rest:
        found.append(f"временные файлы: {rest}")
    if found and not is_held(folder):
        return Check(name, State.NOTICE, "; ".join(found), _REPAIR)
    return Check(name, State.GOOD, "следов нет")


def _outputs(folder: Path) -> Check:
    """Hold every folder of results against its manifest."""
    name = "Файлы результатов"
    odd: list[str] = []
    known = 0
    for manifest in sorted((folder / "out").glob(f"*/{MANIFEST}")):
        listed = read_manifest(manifest)
        known += len(listed)
        for file, sha256 in listed.items():
            path = manifest.parent / file
            if not path.is_file():
                odd.append(f"{path.relative_to(folder).as_posix()} (нет)")
            elif hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
                odd.append(f"{path.relative_to(folder).as_posix()} (изменён)")
    if odd:
        shown = ", ".join(odd[:_SHOWN]) + (f" и ещё {len(odd) - _SHOWN}" if odd[_SHOWN:] else "")
        return Check(
            name,
            State.NOTICE,
            f"отличаются от записанных программой: {shown}",
            "Если вы правили или удалили их сами, всё в порядке; если нет — повторите compute "
            "и report.",
        )
    if gone := _without_results(folder):
        return Check(
            name,
            State.NOTICE,
            f"посчитано, а результатов в папке out нет: {', '.join(gone)}",
            "Если вы удалили их сами или писали в другую папку (--out), всё в порядке; если нет — "
            "повторите compute и report.",
        )
    return Check(name, State.GOOD, f"все на месте: {known}" if known else "ещё нет")


def _without_results(folder: Path) -> list[str]:
    """List the periods of the history of which the folder of results holds nothing."""
    health = _health(folder)
    periods = health.periods if isinstance(health, Health) else ()
    return [one for one in periods if not (folder / "out" / folder_of(one) / MANIFEST).is_file()]


def _registers(folder: Path) -> Check:
    """Open the workbooks that the methodist keeps by hand."""
    name, complaints = "Ваши книги", []
    there = [path for one in _BOOKS if (path := folder / one).exists()]
    for path in there:
        try:
            open_register(register_bytes(path) or b"", file=path.name)
        except UsageError as error:
            complaints.append(str(error))
    if complaints:
        return Check(name, State.BAD, " ".join(complaints), "Прежние книги: pedmonitor restore.")
    said = ", ".join(path.name for path in there)
    return Check(name, State.GOOD, f"открываются: {said}" if said else "ещё нет")


def _clock(folder: Path, now: dt.datetime) -> Check:
    name = "Часы"
    health = _health(folder)
    if isinstance(health, Health) and health.last:
        last = dt.datetime.fromisoformat(health.last)
        if last > now + _CLOCK:
            return Check(
                name,
                State.NOTICE,
                f"последний расчёт записан будущим временем: {last.astimezone():%d.%m.%Y %H:%M}",
                "Проверьте дату компьютера. Порядок расчётов от часов не зависит.",
            )
    return Check(name, State.GOOD, f"{now.astimezone():%d.%m.%Y %H:%M}")
