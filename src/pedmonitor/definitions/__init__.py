"""Definitions as strict data: families, profiles, forms, dictionaries, choices, settings.

`source` reads YAML with a line for every key and refuses duplicates; the models in the other
modules are frozen and refuse unknown keys; `catalogue` loads everything and checks references.
Nothing here imports pandas, so `--help` and `indicators check` are instant.
"""
