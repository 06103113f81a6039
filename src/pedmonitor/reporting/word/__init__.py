"""The report as a document of Word, made from a template that the department may change."""
