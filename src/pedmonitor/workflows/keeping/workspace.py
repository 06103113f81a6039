"""The workspace: settings, secret, lock, folders; nothing else knows where things lie."""

from __future__ import annotations

import pickle
import secrets
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from pedmonitor.definitions.bundled import bundled_folder
from pedmonitor.definitions.loading import load_catalogue
from pedmonitor.definitions.own_office import with_own_office
from pedmonitor.definitions.settings import FILE_NAME, Settings, read_settings
from pedmonitor.definitions.source import suggest
from pedmonitor.disk.atomic import PRIVATE, write_atomic
from pedmonitor.disk.words import reason_of
from pedmonitor.errors import UsageError, WorkspaceError
from pedmonitor.history.health import look_at
from pedmonitor.workflows.keeping.file_names import DATABASE, SECRET
from pedmonitor.workflows.keeping.kept import Kept, unpickle
from pedmonitor.workflows.keeping.key_name import key_name
from pedmonitor.workflows.keeping.lock import hold
from pedmonitor.workflows.keeping.outputs import Outputs, clear_leftovers, outputs, settle
from pedmonitor.workflows.keeping.restoring import finish_restore
from pedmonitor.workflows.keeping.stock import rules_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.model.period import Period

_SECRET_BYTES = 32
_DEFINITIONS = "definitions"


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with everything of one municipality.

    Attributes:
        path: The folder.
        settings: Its settings.
        catalogue: Definitions, its own overrides included.
        rules: Hash of all that decides how a return is read, taken before it was read itself;
            empty where nothing is to be kept between runs.
    """

    path: Path
    settings: Settings
    catalogue: Catalogue
    rules: str = ""

    @property
    def database(self) -> Path:
        """The history."""
        return self.path / DATABASE

    @property
    def templates(self) -> tuple[Path, ...]:
        """Folders of templates, the workspace's own first."""
        own = self.path / "templates"
        bundled = bundled_folder("templates")
        return (own, bundled) if own.is_dir() and own.resolve() != bundled.resolve() else (bundled,)

    def out(self, period: Period) -> Path:
        """The folder of a period's results."""
        return self.path / "out" / period.folder

    def options(self) -> dict[str, str]:
        """Give the option in force of every choice.

        Raises:
            UsageError: The settings name a choice or an option that does not exist.
        """
        chosen = {name: question.default for name, question in self.catalogue.choices.items()}
        for name, option in self.settings.choices.items():
            question = self.catalogue.choices.get(name)
            if question is None or option not in question.options:
                known = ", ".join(question.options) if question else ", ".join(chosen)
                raise UsageError(
                    f"pedmonitor.toml: [choices] {name} = «{option}»: есть только {known}"
                )
            chosen[name] = option
        return chosen

    def secret(self, *, create: bool) -> bytes:
        """Read the key of the pseudonyms; without it people of different years cannot be joined.

        Args:
            create: Whether to make and keep one when there is none; else a passing one is used.
        """
        path = self.path / SECRET
        try:
            if path.is_file():
                return _checked(bytes.fromhex(path.read_text(encoding="ascii").strip()))
            fresh = secrets.token_bytes(_SECRET_BYTES)
            if create:
                write_atomic(path, fresh.hex().encode(), mode=PRIVATE)
        except (OSError, ValueError) as error:
            reason = reason_of(error) if isinstance(error, OSError) else "файл повреждён"
            raise WorkspaceError(
                f"Ключ псевдонимов «{SECRET}» не читается или не создаётся: {reason}. "
                "Проверьте права на папку."
            ) from error
        return fresh

    def key_name(self) -> str:
        """Name the key that is kept, without telling it; empty where none is."""
        if not (self.path / SECRET).is_file():
            return ""
        return key_name(self.secret(create=False))

    def has_lost_secret(self) -> bool:
        """Say whether there are runs in the history, and no key any more.

        A command that only asks may have begun the history; nobody is known from nothing.

        Raises:
            WorkspaceError: The history is damaged.
        """
        if (self.path / SECRET).exists() or not self.database.exists():
            return False
        return look_at(self.database).runs > 0

    def keep_definitions(self) -> None:
        """Keep the checked definitions for the next run; the caller holds the workspace."""
        kept = Kept(self.path)
        if self.rules and kept.load(_DEFINITIONS, of=self.rules) is None:
            kept.save(_DEFINITIONS, pickle.dumps(self.catalogue), of=self.rules)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the workspace for writing; end first what a run that died had begun.

        Raises:
            WorkspaceBusyError: Another run holds it.
            WorkspaceError: It cannot be written.
        """
        with hold(self.path) as died:
            settle(self.path)
            if finish_restore(self.path):
                raise WorkspaceError(
                    "Прерванное восстановление из копии доведено до конца. Повторите команду."
                )
            if died:
                clear_leftovers(self.path)
            yield

    def outputs(self, root: Path) -> AbstractContextManager[Outputs]:
        """Gather the files of one run, to reach their places together; see `outputs`."""
        return outputs(self.path, root)


def _checked(secret: bytes) -> bytes:
    if len(secret) < _SECRET_BYTES:
        raise ValueError("ключ короче, чем нужно")
    return secret


def open_workspace(path: Path) -> Workspace:
    """Open a workspace.

    Raises:
        UsageError: There is no such folder.
        DefinitionError: Its settings or definitions do not check.
    """
    if not path.is_dir():
        raise UsageError(f"Нет рабочей папки «{path}»: проверьте путь или создайте её (mkdir)")
    rules = rules_of(path)
    settings = read_settings(path)
    workspace = Workspace(path, settings, _catalogue(path, settings, rules), rules)
    _check_columns(workspace)
    _check_returns(workspace)
    return workspace


def _catalogue(path: Path, settings: Settings, rules: str) -> Catalogue:
    """Take the definitions as the last run has checked them, or check them."""
    kept = Kept(path).load(_DEFINITIONS, of=rules)
    if kept is not None:
        return cast("Catalogue", unpickle(kept))
    return _own(load_catalogue(path), settings)


def _own(catalogue: Catalogue, settings: Settings) -> Catalogue:
    """Let every document speak for the department that works by it."""
    municipality, office = settings.municipality, settings.office
    profiles = {
        name: with_own_office(profile, municipality=municipality, office=office)
        for name, profile in catalogue.profiles.items()
    }
    return replace(catalogue, profiles=profiles)


def _check_returns(workspace: Workspace) -> None:
    """Refuse to ask for returns, or of organisation types, that nobody knows."""
    known = workspace.catalogue.titles()
    entries = workspace.catalogue.dictionaries["organisation_types"].entries
    types = {entry.code for entry in entries}
    for name, asked in workspace.settings.returns.items():
        where = f"{FILE_NAME}: [returns]"
        if name not in known:
            raise UsageError(f"{where}: нет реестра или формы «{name}»{suggest(name, known)}")
        for kind in asked:
            if kind not in types:
                raise UsageError(
                    f"{where} {name}: нет типа организаций «{kind}»{suggest(kind, types)}"
                )


def _check_columns(workspace: Workspace) -> None:
    """Refuse headings mapped to registers or fields that do not exist."""
    forms = workspace.catalogue.forms
    for name, table in workspace.settings.columns.items():
        where = f"{FILE_NAME}: [columns.{name}]"
        if name not in forms:
            raise UsageError(f"{where}: нет реестра «{name}»{suggest(name, forms)}")
        known = {item.id for item in forms[name].fields}
        for field in table.values():
            if field not in known:
                raise UsageError(f"{where}: нет поля «{field}»{suggest(field, known)}")
