"""A document as a file: Markdown, a workbook; Word and HTML have rooms of their own."""
