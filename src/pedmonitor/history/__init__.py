"""The memory of a workspace: every run with its inputs, values and issues, in one SQLite file.

`schema` holds the SQL and the numbered migrations, `connection` opens the file and turns SQLite's
complaints into Russian sentences, `rows` turns dataclasses into rows and back, `records` describes
a remembered run, and `store` offers `History`, the only name the workflows need. The store is
small, atomic, versioned and replayable: loading a run gives back the result that was saved.
"""
