"""Readiness by the management cycle as a document: what is there and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.measure import MeasureRegister
from pedmonitor.reporting.document import (
    Block,
    BulletList,
    Cell,
    Column,
    Light,
    Mark,
    Missing,
    Note,
    Paragraph,
    Ratio,
    Section,
    Signal,
    Table,
    Text,
)
from pedmonitor.reporting.editable.sentences import Facts
from pedmonitor.reporting.facts.context import Material, gather
from pedmonitor.reporting.facts.readiness import Evidence, Position, positions_of
from pedmonitor.reporting.sections.build import title_page
from pedmonitor.reporting.text.numbers import count_text, period_phrase
from pedmonitor.reporting.text.words import headline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.definitions.readiness import Readiness, Stage
    from pedmonitor.model.document_fact import DocumentFact
    from pedmonitor.reporting.document import Document
    from pedmonitor.reporting.editable.phrases import TemplateFolders
    from pedmonitor.reporting.facts.context import ReportContext


def build_readiness(
    context: ReportContext,
    readiness: Readiness,
    documents: tuple[DocumentFact, ...] | None,
    *,
    measures: MeasureRegister | None = None,
    templates: TemplateFolders,
    drafts: Mapping[str, str] | None = None,
) -> Document:
    """Build the checklist of one profile and period.

    Args:
        context: The profile and its run.
        readiness: Stages, lines and positions.
        documents: The register of documents; None when nobody has sent one.
        measures: The register of measures and decisions.
        templates: Where templates are.
        drafts: Stage → a file that the program has made for it.
    """
    material = gather(context, templates=templates)
    period, register = context.run.period, measures or MeasureRegister()
    evidence = Evidence(
        context.profile, material.now, period, documents, drafts or {}, measures=register
    )
    positions = positions_of(readiness, evidence)
    sections = (
        _summary(readiness, positions, material),
        *(
            _stage(number, stage, [p for p in positions if p.stage is stage], material)
            for number, stage in enumerate(readiness.stages, start=1)
        ),
        _loose_ends(material),
    )
    return title_page(material, f"{readiness.title} {period_phrase(context.run.period)}", sections)


def summary_of(document: Document) -> str:
    """Give the sentence that says how many positions have a proof."""
    return next(b.text for b in document.sections[0].blocks if isinstance(b, Paragraph))


def _summary(readiness: Readiness, positions: tuple[Position, ...], material: Material) -> Section:
    say, rule = material.phrases.say, material.phrases.say("readiness_rule")
    found = sum(position.is_found for position in positions)
    words = {"found": count_text(found), "positions": count_text(len(positions))}
    told = material.sentences.tell(Facts("readiness", words=words))
    weighed = any(stage.weight > 1 for stage in readiness.stages)
    columns = (
        Column("Звено цикла", wide=True),
        Column("Есть", numeric=True),
        *((Column("Вес", numeric=True),) * weighed),
    )
    rows = tuple(
        (Text(stage.title), _counted(stage, positions), *((_weight(stage, positions),) * weighed))
        for stage in readiness.stages
    )
    blocks = (
        Paragraph(told),
        Note(f"{readiness.basis} {rule}"),
        Table(columns, rows, say("caption_readiness")),
    )
    return Section("summary", say("heading_readiness"), say("short_readiness"), blocks)


def _counted(stage: Stage, positions: tuple[Position, ...]) -> Cell:
    mine = [position for position in positions if position.stage is stage]
    return Ratio(sum(position.is_found for position in mine), len(mine))


def _weight(stage: Stage, positions: tuple[Position, ...]) -> Cell:
    mine = [position for position in positions if position.stage is stage]
    return Ratio(
        stage.weight * sum(position.is_found for position in mine), stage.weight * len(mine)
    )


def _stage(number: int, stage: Stage, positions: list[Position], material: Material) -> Section:
    columns = (
        Column("Направление", wide=True),
        Column("Отметка"),
        Column("Подтверждение", wide=True),
        Column("Чего не хватает", wide=True),
    )
    rows = tuple(
        (
            Text(position.line.title),
            _mark(position, material),
            _told(position.proofs),
            _told(position.lacking),
        )
        for position in positions
    )
    caption = headline(stage.position)
    title = f"{number}. {stage.title}"
    return Section(
        stage.id, title, str(number), (Table(columns, rows, caption=caption),), landscape=True
    )


def _mark(position: Position, material: Material) -> Signal:
    say, documents = material.phrases.say, position.stage.evidence == "documents"
    if position.is_found:
        light = Light.AMBER if position.lacking else Light.GREEN
        return Signal(light, say("document_found") if documents else say("proof_found"))
    return Signal(Light.RED, say("document_absent") if documents else say("proof_absent"))


def _told(texts: tuple[str, ...]) -> Cell:
    return Text("; ".join(texts)) if texts else Missing(Mark.NOT_APPLICABLE)


def _loose_ends(material: Material) -> Section:
    """List goals without indicators and indicators without goals."""
    say, profile = material.phrases.say, material.context.profile
    bare = tuple(goal.text.rstrip(" ;.") for goal in profile.goals if not goal.indicators)
    linked = {ref for goal in profile.goals for ref in goal.indicators}
    loose = [row.ref for row in profile.indicators if row.ref not in linked]
    blocks: list[Block] = []
    if bare:
        blocks += [Paragraph(say("goals_without_indicators")), BulletList(bare)]
    if loose:
        blocks.append(Paragraph(say("indicators_without_goals", indicators=", ".join(loose))))
    if not blocks:
        blocks.append(Paragraph(say("goals_complete")))
    return Section("links", say("heading_links"), say("short_links"), tuple(blocks))
