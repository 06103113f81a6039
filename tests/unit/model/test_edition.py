from __future__ import annotations

from pedmonitor.model.edition import Edition


def test_editions_name_their_folders() -> None:
    assert [str(edition) for edition in Edition] == ["internal", "public", "school"]
