"""What lies in the root of a workspace beside settings and registers; light, for the fast path."""

from __future__ import annotations

DATABASE = "pedmonitor.db"
SECRET = "pedmonitor.key"  # noqa: S105 - a file name
LOCK = ".pedmonitor.lock"
NOTE = ".pedmonitor.owner.json"
"""Who holds the workspace; there while a run holds it, or died holding it."""
JOURNAL = ".pedmonitor.journal.json"
"""What a run had begun to put in its places; there until all of it is."""
SNAPSHOT = ".pedmonitor-history.tmp"
"""The history as it is copied into an archive: only while that is made."""
