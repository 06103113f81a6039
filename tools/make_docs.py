"""Write the pages that come out of the code: `make docs`; `--check` fails when one is stale."""

from __future__ import annotations

import argparse
import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from supply_chain import make_licence_page, make_sbom

from pedmonitor.definitions.abbreviation import AbbreviationFile
from pedmonitor.definitions.compared import ComparedFile
from pedmonitor.definitions.control import (
    BetweenControl,
    Control,
    ControlFile,
    FormControl,
    OutlierControl,
)
from pedmonitor.definitions.family import FamilyFile
from pedmonitor.definitions.form import ChoiceFile, CommonFields, Dictionary, Form
from pedmonitor.definitions.loading import load_catalogue
from pedmonitor.definitions.other_paper import OtherPaperFile
from pedmonitor.definitions.plan import Plan, load_plans
from pedmonitor.definitions.procedure import ProcedureFile
from pedmonitor.definitions.profile import Profile
from pedmonitor.definitions.readiness import Readiness
from pedmonitor.definitions.recommendation import RecommendationRules
from pedmonitor.definitions.sentence import SentenceFile
from pedmonitor.definitions.state_form import StateForm
from pedmonitor.definitions.waiver import WaiverFile
from pedmonitor.history.schema import MIGRATIONS
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.plan import Source
from pedmonitor.model.plan_finding import PlanCode
from pedmonitor.planning.event_kinds import event_kinds
from pedmonitor.planning.lint import check_plan
from pedmonitor.planning.reading import read_plan
from pedmonitor.reporting.text.plan_findings import counted, grouped
from pedmonitor.reporting.text.plan_words import expected_words, schedule_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

ROOT = Path(__file__).resolve().parent.parent
NOTE = "<!-- Made by `make docs`; do not edit. -->\n\n"
COMMANDS = (
    (),
    ("compute",),
    ("check",),
    ("status",),
    ("errors",),
    ("blanks",),
    ("report",),
    ("readiness",),
    ("explain",),
    ("diff",),
    ("recommend",),
    ("groups",),
    ("history",),
    ("inspect",),
    ("plan",),
    ("plan", "import"),
    ("plan", "list"),
    ("plan", "show"),
    ("plan", "check"),
    ("plan", "export"),
    ("plan", "status"),
    ("plan", "facts"),
    ("plan", "calendar"),
    ("plan", "reminders"),
    ("indicators",),
    ("indicators", "list"),
    ("indicators", "show"),
    ("indicators", "check"),
    ("effect",),
    ("measures",),
    ("measures", "init"),
    ("measures", "list"),
    ("measures", "check"),
)
SCHEMAS: dict[str, type[BaseModel]] = {
    "family": FamilyFile,
    "profile": Profile,
    "form": Form,
    "state_form": StateForm,
    "controls": ControlFile,
    "waivers": WaiverFile,
    "common": CommonFields,
    "dictionary": Dictionary,
    "choices": ChoiceFile,
    "other_papers": OtherPaperFile,
    "readiness": Readiness,
    "plan": Plan,
    "recommendations": RecommendationRules,
    "procedures": ProcedureFile,
    "groups": ComparedFile,
    "sentences": SentenceFile,
    "abbreviations": AbbreviationFile,
}


def pages() -> Iterator[tuple[str, str]]:
    """Give every generated file with its text."""
    yield "docs/reference/commands.md", _commands()
    yield "docs/reference/issues.md", _issues()
    yield "docs/reference/registers.md", _registers()
    yield "docs/reference/state_forms.md", _state_forms()
    yield "docs/reference/controls.md", _controls()
    yield "docs/reference/indicators.md", _indicators()
    yield "docs/reference/history.md", _history()
    yield "docs/reference/plans.md", _plans()
    yield "docs/reference/modules.md", _modules()
    yield "docs/reference/licences.md", make_licence_page(NOTE)
    yield "docs/reference/sbom.cdx.json", make_sbom()
    for name, model in SCHEMAS.items():
        schema = json.dumps(model.model_json_schema(by_alias=True), ensure_ascii=False, indent=1)
        yield f"indicators/schema/{name}.json", schema + "\n"


def _commands() -> str:
    parts = [NOTE + "# Команды\n"]
    for command in COMMANDS:
        text = subprocess.run(
            [sys.executable, "-m", "pedmonitor", *command, "--help"],
            capture_output=True,
            text=True,
            check=True,
            env={
                "PYTHONPATH": str(ROOT / "src"),
                "COLUMNS": "100",
                "TERM": "dumb",
                "LC_ALL": "C.UTF-8",
            },
            encoding="utf-8",
        ).stdout
        lines = "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")
        parts.append(f"## pedmonitor {' '.join(command)}".rstrip() + f"\n\n```text\n{lines}\n```\n")
    return "\n".join(parts)


def _table(headings: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = ["| " + " | ".join(headings) + " |", "|" + " --- |" * len(headings)]
    lines += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def _issues() -> str:
    rows = [(code.value, code.title, code.why) for code in (*IssueCode, *PlanCode)]
    return NOTE + "# Замечания\n\n" + _table(("Код", "Что", "Почему это важно"), rows)


def _plans() -> str:
    """Tell how every row of the bundled plans has been understood, and what is wrong with it."""
    catalogue = load_catalogue()
    parts = [
        NOTE + "# Планы мероприятий\n\n"
        "Как программа поняла каждую строку планов, которые идут с ней, и что она нашла при "
        "проверке (`pedmonitor plan check`).\n"
        "Тексты — как в документах, ничего не исправлено. У вилюйского документа плана нет: он "
        "только требует дорожную карту.\n"
    ]
    for plan in load_plans(catalogue).values():
        found = check_plan(plan, event_kinds(catalogue, plan.profile))
        codes: dict[str, list[str]] = {}
        for one in found:
            codes.setdefault(one.number, []).append(one.code.value)
        rows = [
            (
                event.label,
                event.event,
                event.deadline.text,
                schedule_words(event),
                "" if event.expected.source is Source.EVENT else event.expected.text,
                expected_words(event.expected),
                ", ".join(codes.get(event.number, ())),
            )
            for event in read_plan(plan)
        ]
        said = [
            (n or "план", f"{one.code.value} {one.message}", one.hint) for n, one in grouped(found)
        ]
        headings = ("№", "Мероприятие", "Срок", "Понят", "Результат", "Понят", "Замечания")
        parts.append(f"## {plan.title} (`{plan.id}`)\n\n" + _table(headings, rows))
        parts.append(
            f"### Замечания: {counted(found)}\n\n"
            + _table(("Строка", "Что не так", "Как исправить"), said)
        )
        if plan.defects:
            parts.append(
                "Недочёты документа, оставленные как есть:\n\n"
                + "\n".join(f"- {d}" for d in plan.defects)
                + "\n"
            )
    return "\n".join(parts)


def _registers() -> str:
    catalogue = load_catalogue()
    parts = [NOTE + "# Реестры и заголовки, которые программа знает\n"]
    for form in catalogue.forms.values():
        rows = [
            (item.title, f"`{item.id}`", item.type, "; ".join(item.aliases)) for item in form.fields
        ]
        needs = "; ".join(" или ".join(f"`{n}`" for n in group) for group in form.needs)
        needed = f"Нужно: {needs}.\n\n" if needs else ""
        head = f"## {form.title} (`{form.id}`)\n\n{needed}"
        parts.append(head + _table(("Поле", "Ключ", "Тип", "Заголовки"), rows))
    return "\n".join(parts)


def _state_forms() -> str:
    parts = [NOTE + "# Формы статистики, которые программа знает\n"]
    for edition in load_catalogue().state_forms.values():
        rows = [
            (
                section.id,
                section.title or "—",
                f"{section.rows[0].code}–{section.rows[-1].code}",
                f"{section.graphs[0].number}–{section.graphs[-1].number}"
                if section.graphs
                else "—",
                section.unconfirmed,
            )
            for section in edition.sections
        ]
        years = f"{edition.since or '…'}–{edition.until or '…'}"
        head = (
            f"## № {edition.number} (`{edition.id}`)\n\n"
            f"ОКУД: {edition.okud or 'неизвестен'}; годы: "
            f"{years}; отчётная дата: {edition.as_of.day:02}.{edition.as_of.month:02}. "
            f"Источники: {'; '.join(edition.sources)}.\n\n"
        )
        headings = ("Раздел", "Название", "Строки", "Графы", "Не подтверждено")
        parts.append(head + _table(headings, rows))
    return "\n".join(parts)


def _controls() -> str:
    severity = {"error": "ошибка", "query": "вопрос"}
    basis = {"written": "в форме", "inferred": "по смыслу"}
    rows = [
        (
            f"`{rule.id}`",
            "несколько" if isinstance(rule, BetweenControl) else rule.form,
            severity[rule.severity],
            rule.title,
            f"`{_rule_text(rule)}`",
            basis[rule.basis],
        )
        for rule in load_catalogue().controls.values()
    ]
    headings = ("Контроль", "Форма", "Вид", "Что должно быть", "Запись", "Основание")
    return NOTE + "# Контроли форм\n\n" + _table(headings, rows)


def _rule_text(rule: Control) -> str:
    if isinstance(rule, FormControl | BetweenControl):
        sections = f" [{', '.join(rule.sections)}]" if getattr(rule, "sections", ()) else ""
        return f"{rule.left} {rule.op} {rule.right}{sections}"
    if isinstance(rule, OutlierControl):
        return f"{rule.numerator} / {rule.denominator}"
    return rule.cells


def _indicators() -> str:
    catalogue = load_catalogue()
    parts = [NOTE + "# Показатели\n"]
    for profile in catalogue.profiles.values():
        rows = [(row.ref, f"`{row.family}`", row.wording) for row in profile.indicators]
        parts.append(
            f"## {profile.id}\n\n{profile.title}\n\n"
            + _table(("№", "Показатель", "Формулировка"), rows)
        )
    rows = [
        (f"`{f.id}`", f.kind, f.meaning, ", ".join(f.breakdowns), ", ".join(f.choices))
        for f in catalogue.families.values()
    ]
    parts.append(
        "## Как считается\n\n" + _table(("Показатель", "Вид", "Смысл", "Разрезы", "Решения"), rows)
    )
    questions = [
        (q.id, q.question, q.options[q.default], ", ".join(f"`{o}`" for o in q.options))
        for q in catalogue.choices.values()
    ]
    parts.append("## Решения\n\n" + _table(("№", "Вопрос", "Принято", "Варианты"), questions))
    return "\n".join(parts)


def _history() -> str:
    parts = [NOTE + "# History: `pedmonitor.db`\n"]
    for number, script in enumerate(MIGRATIONS, 1):
        text = script if isinstance(script, str) else "\n".join(map(str, script))
        parts.append(f"## Migration {number}\n\n```sql\n{text.strip()}\n```\n")
    return "\n".join(parts)


def _modules() -> str:
    rows = []
    source = ROOT / "src" / "pedmonitor"
    for path in sorted(source.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        doc = (ast.get_docstring(ast.parse(text)) or "").split("\n\n")[0].replace("\n", " ")
        rows.append((f"`{path.relative_to(source).as_posix()}`", doc))
    return NOTE + "# Module map\n\n" + _table(("Module", "What it is for"), rows)


def main() -> int:
    """Write or compare every page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, name what is stale")
    check = parser.parse_args().check
    stale = []
    for name, text in pages():
        path = ROOT / name
        old = path.read_text(encoding="utf-8") if path.is_file() else ""
        if old == text:
            continue
        stale.append(name)
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    for name in stale:
        print(("stale: " if check else "wrote: ") + name)
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
