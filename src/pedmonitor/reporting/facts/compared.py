"""What organisations are compared by in a report: the indicators, the counts, the groups."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.definitions.compared import ComparedFile
from pedmonitor.model.edition import Edition
from pedmonitor.model.groups import CountTable, Grouping, GroupRules
from pedmonitor.reporting.editable.template_data import read_template_data
from pedmonitor.reporting.facts.changes import whole_counts
from pedmonitor.reporting.facts.figures import Figures

if TYPE_CHECKING:
    from pedmonitor.definitions.compared import ComparedIndicator
    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.model.result import IndicatorValue, RunResult
    from pedmonitor.model.verdict import Counts
    from pedmonitor.reporting.editable.phrases import TemplateFolders
    from pedmonitor.reporting.facts.context import Material, ReportContext

FILE = "groups.yaml"


@dataclass(frozen=True, slots=True)
class ComparedColumn:
    """An indicator of the document by which organisations are compared.

    Attributes:
        procedure: Title of the procedure that it stands for.
        row: The row of the document.
        words: How it is named.
        sensitive: Whether it is shown but never compared: burnout, assessment of qualification.
    """

    procedure: str
    row: ProfileIndicator
    words: ComparedIndicator
    sensitive: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """The indicators in the order of the table, and what they are looked up in.

    Attributes:
        material: The figures that may be shown to the reader.
        file: `templates/groups.yaml`.
        columns: What the document has of them.
    """

    material: Material
    file: ComparedFile
    columns: tuple[ComparedColumn, ...]

    @property
    def judged(self) -> tuple[ComparedColumn, ...]:
        """The columns by which organisations are compared."""
        return tuple(column for column in self.columns if not column.sensitive)

    @property
    def rules(self) -> GroupRules:
        """The rules of the edition: what leaves the department speaks of larger groups."""
        own = self.material.context.edition is Edition.INTERNAL
        least = self.file.least if own else self.file.least_public
        return GroupRules(least, self.file.simulations, self.file.seed)

    def value(self, column: ComparedColumn, name: str) -> IndicatorValue | None:
        """Give an organisation's value."""
        found = self.material.now.part(column.row.ref, "organisation")
        return next((value for value in found if value.breakdown[0][1] == name), None)

    def names(self) -> tuple[str, ...]:
        """List the organisations that the compared indicators speak of, in registry order."""
        found = {
            value.breakdown[0][1]
            for column in self.columns
            for value in self.material.now.part(column.row.ref, "organisation")
        }
        order = [one.name for one in self.material.context.run.contexts]
        return tuple(name for name in dict.fromkeys((*order, *sorted(found))) if name in found)


def read_compared(material: Material, templates: TemplateFolders) -> Compared:
    """Find what the document has of the compared indicators.

    Raises:
        DefinitionError: `templates/groups.yaml` is absent or does not check.
    """
    file = read_template_data(templates, FILE, ComparedFile)
    rows: dict[str, ProfileIndicator] = {}
    for row in material.context.profile.indicators:
        rows.setdefault(row.family, row)
    families = material.context.families
    columns = tuple(
        ComparedColumn(
            procedure.title,
            rows[one.family],
            one,
            one.family in families and families[one.family].sensitive,
        )
        for procedure in file.procedures
        for one in procedure.indicators
        if one.family in rows and material.now.part(rows[one.family].ref, "organisation")
    )
    return Compared(material, file, columns)


def count_table(compared: Compared, figures: Figures | None = None) -> CountTable:
    """Gather the counts of all organisations, by which groups are looked for.

    Args:
        compared: The indicators.
        figures: The figures; those of the report's period by default.
    """
    figures = figures or compared.material.now
    columns = compared.judged
    cells: dict[str, dict[str, Counts]] = {}
    for column in columns:
        for value in figures.part(column.row.ref, "organisation"):
            counts = whole_counts(value, compared.material)
            mine = cells.setdefault(value.breakdown[0][1], {})
            if counts is not None:
                mine[column.row.ref] = counts
    refs = tuple(column.row.ref for column in columns)
    rows = tuple((name, tuple(own.get(ref) for ref in refs)) for name, own in cells.items())
    return CountTable(refs, rows)


def grouping_of(compared: Compared) -> Grouping:
    """Look for groups in the period of the report."""
    return compared.material.context.ask.groups(count_table(compared), compared.rules)


def size_of(compared: Compared, name: str) -> int | None:
    """Tell how many people an organisation's shares are counted from; None where it is not shown.

    The largest number out of which one of its shares is: the staff, not those trained.
    """
    sizes = [
        counts[1]
        for column in compared.judged
        if (counts := whole_counts(compared.value(column, name), compared.material)) is not None
    ]
    return max(sizes, default=None)


def around_of(context: ReportContext) -> RunResult:
    """Give the run whose organisations stand around: an extract holds only its own."""
    return context.around or context.run


def public_material(material: Material) -> Material:
    """Give the material of an extract as everybody may see it; of other editions themselves."""
    run = around_of(material.context)
    return _over(run, material)


def merged_material(material: Material) -> Material:
    """Give the public figures with the organisation's own in full among them."""
    context = material.context
    if context.around is None:
        return material
    own = {
        (value.profile, value.ref, value.breakdown): value
        for value in context.run.values
        if ("organisation", context.organisation) in value.breakdown
    }
    there = context.around.values
    known = {(value.profile, value.ref, value.breakdown) for value in there}
    values = (
        *(own.get((value.profile, value.ref, value.breakdown), value) for value in there),
        *(value for key, value in own.items() if key not in known),
    )
    return _over(replace(context.around, values=values), material)


def _over(run: RunResult, material: Material) -> Material:
    if run is material.context.run:
        return material
    context = replace(material.context, run=run, earlier=())
    figures = (Figures(run, profile=context.profile.id),)
    return replace(material, context=context, runs=(run,), figures=figures)
