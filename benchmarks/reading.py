"""Score how well text files are read: precision, recall and F1 of header, records and cells.

python benchmarks/reading.py [--seed 1] [--real ../shared/real] [--kinds] [--misses 20]

Every file has a clean twin (`pollution.py`; for real files, their known dialect). The peers are
told the encoding, pedmonitor is not. As in Pollock (VLDB 2023), headers and records are compared
as bags, a record counts only whole; a file that a reader refuses scores nothing.
"""

from __future__ import annotations

import argparse
import re
import signal
import statistics
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from clean_tables import Table
from contenders import READERS
from pollution import Case, cases, parse
from scores import PARTS, Score, score

if TYPE_CHECKING:
    from contenders import Reader

LIMIT_SECONDS = 20
_CELL = re.compile(r'(?:^|,)(?:"(.*?)"(?=,"|,,|,$|$)|([^,]*))')
"""A cell of a file whose inner quotes nobody doubled."""


def read(reader: Reader, case: Case, folder: Path) -> list[Table]:
    """Read one file under a limit of time; a refusal is nothing read."""
    path = folder / "file.csv"
    path.write_bytes(case.data)
    signal.alarm(LIMIT_SECONDS)
    try:
        return reader(path, case.encoding)
    except Exception:  # noqa: BLE001 - whatever a reader dies of, it has read nothing
        return []
    finally:
        signal.alarm(0)


def real_cases(folder: Path) -> list[Case]:
    """Real files that nobody here wrote, each under its known dialect."""
    found = []
    for path in sorted(folder.glob("*.csv")):
        data = path.read_bytes()
        text = data.decode("utf-8-sig")
        first = text.split("\n", 1)[0]
        sign = max("\t;,", key=first.count)
        if sign == "\t":
            rows = [line.split("\t") for line in text.replace("\r\n", "\n").split("\n") if line]
        elif sign == ",":
            lines = text.replace("\r\n", "\n").split("\n")
            rows = [[cell[0] or cell[1] for cell in _CELL.findall(line)] for line in lines if line]
        else:
            rows = [row for row in parse(text, sign) if row]
        found.append(Case("real", path.name, data, "utf-8", [Table(rows[0], rows[1:])]))
    return found


def main() -> None:
    """Read everything with every reader and print the table."""
    options = _options()
    every = cases(options.seed)
    real = real_cases(options.real) if options.real.is_dir() else []
    signal.signal(signal.SIGALRM, _late)
    results: dict[str, list[tuple[Case, Score]]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        for case in every + real:
            for name, reader in READERS.items():
                if options.only and name not in options.only.split(","):
                    continue
                found = read(reader, case, Path(folder))
                results[name].append((case, score(case.tables, found)))
    kinds = len({case.kind for case in every})
    print(f"{len(every)} spoiled files of {kinds} kinds, {len(real)} real files\n")
    _print_scores(results)
    if options.kinds:
        _print_kinds(results)
    _print_misses(results["pedmonitor"], options.misses)


def _late(*_: object) -> None:
    raise TimeoutError


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--real", type=Path, default=Path("../shared/real"))
    parser.add_argument("--only", default="")
    parser.add_argument("--kinds", action="store_true")
    parser.add_argument("--misses", type=int, default=0)
    return parser.parse_args()


def _print_scores(results: dict[str, list[tuple[Case, Score]]]) -> None:
    heads = " | ".join(f"{part} P | R | F1" for part in PARTS)
    print(f"| reader | read whole | {heads} |")
    print("|---" * (2 + 3 * len(PARTS)) + "|")
    for name, scored in results.items():
        whole = sum(score.is_whole for _, score in scored)
        means = [
            f"{statistics.mean(score.parts[part][at] for _, score in scored):.3f}"
            for part in PARTS
            for at in range(3)
        ]
        print(f"| {name} | {whole} of {len(scored)} | {' | '.join(means)} |")


def _print_kinds(results: dict[str, list[tuple[Case, Score]]]) -> None:
    print(f"\n| kind, F1 header / records / cells | {' | '.join(results)} |")
    print("|---" * (1 + len(results)) + "|")
    kinds = dict.fromkeys(case.kind for case, _ in next(iter(results.values())))
    for kind in kinds:
        row = []
        for scored in results.values():
            mine = [score for case, score in scored if case.kind == kind]
            row.append(
                " / ".join(f"{statistics.mean(s.parts[p][2] for s in mine):.2f}" for p in PARTS)
            )
        print(f"| {kind} | {' | '.join(row)} |")


def _print_misses(scored: list[tuple[Case, Score]], limit: int) -> None:
    for case, found in [pair for pair in scored if not pair[1].is_whole][:limit]:
        rates = ", ".join(f"{part} {found.parts[part][2]:.2f}" for part in PARTS)
        print(f"missed: {case.kind}, {case.name}: {rates}")


if __name__ == "__main__":
    main()
