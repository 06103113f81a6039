"""What the program is built from: the lock as a bill of materials (CycloneDX) and a licence table.

Everything comes from files of this repository, so the pages are the same on every machine.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
import uuid
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ALLOWED = frozenset(
    {
        *("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause", "CC0-1.0"),
        *("ISC", "LGPL-2.1-only", "MIT", "PSF-2.0", "Zlib"),
    }
)
"""Licences that let an MIT program import the package; LGPL asks that the library stay replaceable,
which a Python package installed beside the program is."""
_PACKAGE = re.compile(
    r"^([a-z0-9][a-z0-9.-]*)(?:\[[a-z0-9,-]+\])?==([^ ;\\]+)(?: ; ([^\\]+?))? \\$"
)
_HASH = re.compile(r"^    --hash=sha256:([0-9a-f]{64})(?: \\)?$")


@dataclass(frozen=True, slots=True)
class Package:
    """A locked package.

    Attributes:
        name: Normalised name.
        version: The one version.
        marker: Where it is installed; empty everywhere.
        hashes: SHA-256 of every file that may be installed.
    """

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]

    @property
    def purl(self) -> str:
        """Its package URL."""
        return f"pkg:pypi/{self.name}@{self.version}"


def read_lock(path: Path) -> list[Package]:
    """Read a lock.

    Raises:
        ValueError: A line pins no version, names an address, or a package has no hash.
    """
    packages: list[Package] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if found := _PACKAGE.match(line):
            packages.append(Package(found[1], found[2], found[3] or "", ()))
        elif packages and (found := _HASH.match(line)):
            last = packages[-1]
            known = (*last.hashes, found[1])
            packages[-1] = Package(last.name, last.version, last.marker, known)
        else:
            raise ValueError(f"{path.name}: neither a pinned package nor a hash: {line}")
    bare = [package.name for package in packages if not package.hashes]
    if bare:
        raise ValueError(f"{path.name}: without a hash: {', '.join(bare)}")
    return packages


def read_licences() -> dict[str, str]:
    """Read the licence of every package."""
    return dict(tomllib.loads((ROOT / "tools/licences.toml").read_text(encoding="utf-8")))


def unfit(packages: list[Package], licences: dict[str, str]) -> list[str]:
    """List packages whose licence nobody has read or that this program may not import."""
    return sorted(
        f"{package.name}: {licences.get(package.name, 'licence unknown')}"
        for package in packages
        if not ALLOWED.issuperset(licences.get(package.name, "?").split(" AND "))
    )


def declared() -> list[str]:
    """List what the program itself asks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [re.split(r"[<>=! ]", wanted)[0] for wanted in project["dependencies"]]


def make_sbom() -> str:
    """Write the bill of materials: CycloneDX 1.6, the same bytes for the same lock."""
    lock = ROOT / "requirements.lock"
    packages, licences = read_lock(lock), read_licences()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    own = f"pkg:pypi/{project['name']}@{project['version']}"
    direct = set(declared())
    bom = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, digest)}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": project["name"],
                "version": project["version"],
                "licenses": [{"license": {"id": project["license"]}}],
                "purl": own,
            }
        },
        "components": [_component(package, licences[package.name]) for package in packages],
        "dependencies": [
            {"ref": own, "dependsOn": [p.purl for p in packages if p.name in direct]},
        ],
    }
    return json.dumps(bom, ensure_ascii=False, indent=1) + "\n"


def _component(package: Package, licence: str) -> dict[str, object]:
    properties = [{"name": "lock:sha256", "value": value} for value in package.hashes]
    if package.marker:
        properties.insert(0, {"name": "lock:marker", "value": package.marker})
    single = " " not in licence
    return {
        "type": "library",
        "bom-ref": package.purl,
        "name": package.name,
        "version": package.version,
        "licenses": [{"license": {"id": licence}} if single else {"expression": licence}],
        "purl": package.purl,
        "properties": properties,
    }


def make_licence_page(note: str) -> str:
    """Write the table of licences.

    Raises:
        ValueError: A package whose licence is unknown or does not fit.
    """
    packages, licences = read_lock(ROOT / "requirements.lock"), read_licences()
    if found := unfit(packages, licences):
        raise ValueError(f"tools/licences.toml: {'; '.join(found)}")
    direct = set(declared())
    rows = [
        f"| {p.name} | {p.version} | {licences[p.name]} | {'да' if p.name in direct else ''} "
        f"| {p.marker.replace('|', '/')} |"
        for p in packages
    ]
    head = (
        "# Из чего собрана программа\n\nВерсии и контрольные суммы — в `requirements.lock`, "
        "опись для проверяющих — в `sbom.cdx.json` (CycloneDX). Сама программа — MIT.\n\n"
        "| Пакет | Версия | Лицензия | Нужен прямо | Где ставится |\n"
        "| --- | --- | --- | --- | --- |\n"
    )
    return note + head + "\n".join(rows) + "\n"
