"""A report as a document of Word, by the template `report.docx`."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate

from pedmonitor.errors import DefinitionError
from pedmonitor.model.edition import Edition
from pedmonitor.reporting.charts.drawing import chart_png
from pedmonitor.reporting.document import Chart
from pedmonitor.reporting.editable.template_faults import faults_told
from pedmonitor.reporting.editable.template_files import find_template, markup_environment
from pedmonitor.reporting.outline import outline
from pedmonitor.reporting.word.finishing import finish
from pedmonitor.reporting.word.illustration import Illustration
from pedmonitor.reporting.workbooks.fixed_zip import fix_zip

if TYPE_CHECKING:
    from pedmonitor.reporting.document import Document
    from pedmonitor.reporting.editable.phrases import TemplateFolders
    from pedmonitor.reporting.outline import Part

TEMPLATE = "report.docx"
_NO_DOCUMENT = (PackageNotFoundError, BadZipFile, KeyError, ValueError)  # so python-docx says it


def render_docx(document: Document, templates: TemplateFolders) -> bytes:
    """Render a report by the template; two renders are equal byte for byte.

    Raises:
        DefinitionError: The template is absent, is no document of Word, or asks for an unknown
            name.
    """
    parts = outline(document)
    path = find_template(templates, TEMPLATE)
    try:
        template = DocxTemplate(str(path))
        context = {
            "document": document,
            "parts": parts,
            "restricted": document.edition is Edition.INTERNAL,
            "pictures": _pictures(parts, template, templates),
        }
        with faults_told(TEMPLATE):
            template.render(context, markup_environment(templates))
    except _NO_DOCUMENT as error:
        raise DefinitionError(f"{TEMPLATE}: это не документ Word (.docx).") from error
    finish(template.docx, parts, contents=document.contents)
    _describe(template)
    buffer = io.BytesIO()
    template.save(buffer)
    return fix_zip(buffer.getvalue(), date=document.date)


def _pictures(
    parts: tuple[Part, ...], template: DocxTemplate, templates: TemplateFolders
) -> dict[str, Illustration]:
    return {
        placed.anchor: Illustration(
            template, chart_png(placed.block, templates), placed.block.alternative
        )
        for part in parts
        for placed in part.blocks
        if isinstance(placed.block, Chart)
    }


def _describe(template: DocxTemplate) -> None:
    """Leave no author and no clock in the properties."""
    properties = template.docx.core_properties
    for name in ("author", "last_modified_by", "comments", "keywords", "category"):
        setattr(properties, name, "")
    properties.revision = 1
