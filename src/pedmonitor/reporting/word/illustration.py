"""A picture in the text, no larger than the page, with words for those who do not see it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx.shared import Emu, Inches
from docxtpl import InlineImage

from pedmonitor.reporting.text.plain import plain

if TYPE_CHECKING:
    from docxtpl import DocxTemplate

    from pedmonitor.reporting.charts.drawing import Picture

_UNITS_PER_INCH = 96
_WIDEST, _HIGHEST = Inches(6.4), Inches(3.9)
"""Two of the highest with their captions fill a page: one and a half would leave it half empty."""


class Illustration(InlineImage):  # type: ignore[misc] # docxtpl says nothing of its types
    """A picture that docxtpl puts where the template prints it."""

    def __init__(self, template: DocxTemplate, picture: Picture, text: str) -> None:
        """Take the picture in its natural size, or as large as the page allows."""
        width = Inches(picture.width / _UNITS_PER_INCH)
        height = Inches(picture.height / _UNITS_PER_INCH)
        scale = min(1.0, _WIDEST / width, _HIGHEST / height)
        super().__init__(template, io.BytesIO(picture.png), Emu(int(width * scale)))
        self._text = text

    def __html__(self) -> str:
        """Give the drawing with its words."""
        inline = self.tpl.current_rendering_part.new_pic_inline(
            self.image_descriptor, self.width, None
        )
        inline.docPr.set("descr", str(plain(self._text)))
        return (
            f"</w:t></w:r><w:r><w:drawing>{inline.xml}</w:drawing></w:r>"
            '<w:r><w:t xml:space="preserve">'
        )

    __str__ = __html__
