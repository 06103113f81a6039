"""The methodist's own texts: files of the workspace that no rebuild touches."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.disk.atomic import write_atomic
from pedmonitor.intake.readers.text import decode
from pedmonitor.model.edition import Edition
from pedmonitor.reporting.facts.context import PLACES

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.period import Period
    from pedmonitor.reporting.editable.phrases import Phrases
    from pedmonitor.workflows.keeping.workspace import Workspace

PUBLIC = "public"
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def notes_folder(workspace: Workspace, period: Period) -> Path:
    """Give the folder of the texts of a period; a folder in it belongs to one profile."""
    return workspace.path / "notes" / period.folder


def read_notes(
    folder: Path, *, profile: str, edition: Edition = Edition.INTERNAL
) -> dict[str, str]:
    """Read what the methodist has written: a text of the profile wins over the common one.

    What leaves the department takes only texts from a folder `public`: those of the department
    may name people.

    Comments and files that hold nothing else say nothing. A file may be in any Russian encoding:
    editors of Windows save «ANSI» and «Юникод» too.
    """
    found: dict[str, str] = {}
    folder = folder if edition is Edition.INTERNAL else folder / PUBLIC
    for place in PLACES:
        for path in (folder / profile / f"{place}.md", folder / f"{place}.md"):
            text = _text(path)
            if text:
                found[place] = text
                break
    return found


def prepare_notes(folder: Path, phrases: Phrases) -> None:
    """Lay out an empty file for every place that has none; nothing that exists is touched.

    Each holds only a comment that says what is expected there.
    """
    for place in PLACES:
        path = folder / f"{place}.md"
        if not path.exists():
            write_atomic(path, f"<!-- {phrases.say(f'prompt_{place}')} -->\n".encode())


def _text(path: Path) -> str:
    if not path.is_file():
        return ""
    text, _, _ = decode(path.read_bytes())
    return _COMMENT.sub("", text.replace("\r\n", "\n")).strip()
