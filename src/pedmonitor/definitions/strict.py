"""The base of every definition: frozen, no unknown keys, no silent type conversions."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """A definition read from YAML or TOML."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=False, str_strip_whitespace=True, defer_build=True
    )
