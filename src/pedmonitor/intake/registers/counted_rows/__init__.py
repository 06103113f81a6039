"""Which rows of a register are facts, and which are totals, captions, notes, denials."""
