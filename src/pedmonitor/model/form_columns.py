"""Names of the columns of the frame of state form cells; one row a cell."""

ORGANISATION = "organisation"
FORM = "form"
"""Id that all editions of the form share."""
EDITION = "edition"
SECTION = "section"
LINE = "line"
"""Code of the form's row in its first edition."""
GRAPH = "graph"
"""Number of the graph in its first edition; empty for lines with a single value."""
STATE = "state"
"""`CellState` number."""
VALUE = "value"
AS_OF = "as_of"
"""The day on which the form counts."""
FILE, SHEET = "file", "sheet"
AT_ROW, AT_COLUMN = "at_row", "at_column"
"""Zero-based place of the cell; the column is -1 where a file has none."""

COLUMNS = (
    ORGANISATION,
    FORM,
    EDITION,
    SECTION,
    LINE,
    GRAPH,
    STATE,
    VALUE,
    AS_OF,
    FILE,
    SHEET,
    AT_ROW,
    AT_COLUMN,
)
