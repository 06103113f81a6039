"""Texts and layouts of `templates/` that a methodist may edit, read strictly."""
