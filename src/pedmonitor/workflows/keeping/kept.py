"""What a run keeps for the next one: private, sealed, unreadable without the key, disposable.

A file here may hold what the reading of returns has found, dates of birth among it, so it is
enciphered under the workspace's key: SHAKE-256 as a stream cipher, a fresh nonce a file, HMAC over
all of it. A file that is missing, damaged, of other rules or of another key is no file. Nothing
that is loaded can run code: only plain classes of the program are built.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import io
import os
import pickle
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from pedmonitor.workflows.keeping.file_names import SECRET

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = ".pedmonitor"
EVERYTHING_LAID_ASIDE = "batch-*"
"""What a run in batches lays aside; it is gone with the run, or with the next one."""
_NONCE, _SEAL = 16, 32
_OURS = (
    "pedmonitor.compute.",
    "pedmonitor.definitions.",
    "pedmonitor.intake.",
    "pedmonitor.model.",
    "pedmonitor.workflows.batching.batch_common.",
    "pedmonitor.workflows.batching.batch_material.",
)
_PLAIN = {
    *(("builtins", "frozenset"), ("builtins", "set")),
    *(("datetime", "date"), ("decimal", "Decimal"), ("fractions", "Fraction")),
}


@dataclass(frozen=True, slots=True)
class Kept:
    """The private folder of a workspace.

    Attributes:
        workspace: The workspace.
    """

    workspace: Path

    def load(self, name: str, *, of: str) -> bytes | None:
        """Give what was kept under a name, unless it is of something else.

        Args:
            name: Name of the file.
            of: Hash of everything that it was made of.
        """
        try:
            data = (self.workspace / FOLDER / name).read_bytes()
            secret = self._secret()
        except OSError:
            return None
        seal, nonce, text = data[:_SEAL], data[_SEAL:][:_NONCE], data[_SEAL + _NONCE :]
        if not hmac.compare_digest(seal, _seal(secret, name, of, nonce + text)):
            return None
        return _cipher(text, secret, nonce)

    def save(self, name: str, data: bytes, *, of: str) -> None:
        """Keep something; where that cannot be done, the next run is as usual."""
        path = self.workspace / FOLDER / name
        fresh = path.with_suffix(".tmp")
        with contextlib.suppress(OSError):
            secret, nonce = self._secret(), os.urandom(_NONCE)
            text = nonce + _cipher(data, secret, nonce)
            path.parent.mkdir(mode=0o700, exist_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
            with os.fdopen(os.open(fresh, flags, 0o600), "wb") as file:
                file.write(_seal(secret, name, of, text) + text)
            fresh.replace(path)

    def prune(self, pattern: str, *, most: int) -> None:
        """Throw the oldest files of a kind away."""
        with contextlib.suppress(OSError):
            files = (self.workspace / FOLDER).glob(pattern)
            ordered = sorted(files, key=lambda one: one.stat().st_mtime_ns)
            for old in ordered[: max(0, len(ordered) - most)]:
                old.unlink(missing_ok=True)

    def _secret(self) -> bytes:
        return hashlib.sha256((self.workspace / SECRET).read_bytes()).digest()


def unpickle(data: bytes) -> object:
    """Rebuild plain values of the program.

    Raises:
        pickle.UnpicklingError: Anything else stands in it.
    """
    return _Careful(io.BytesIO(data)).load()


class _Careful(pickle.Unpickler):
    """Builds classes of values and calls nothing else."""

    def find_class(self, module: str, name: str) -> type:
        """Find a class that may be built."""
        if f"{module}.".startswith(_OURS) or (module, name) in _PLAIN:
            found = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def _seal(secret: bytes, name: str, of: str, data: bytes) -> bytes:
    sealing = hmac.new(b"seal" + secret, f"{name}\n{of}\n".encode(), "sha256")
    sealing.update(data)
    return sealing.digest()


def _cipher(data: bytes, secret: bytes, nonce: bytes) -> bytes:
    """Encipher or decipher: the same keystream is laid over the data."""
    stream = hashlib.shake_256(b"cipher" + secret + nonce).digest(len(data))
    if (numpy := sys.modules.get("numpy")) is not None:  # a tenth of the time; not worth loading
        halves = (numpy.frombuffer(one, dtype="u1") for one in (data, stream))
        return cast("bytes", numpy.bitwise_xor(*halves).tobytes())
    mixed = int.from_bytes(data, "little") ^ int.from_bytes(stream, "little")
    return mixed.to_bytes(len(data), "little")
