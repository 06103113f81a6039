"""The sections of reports and notes: from facts to blocks of a document."""
