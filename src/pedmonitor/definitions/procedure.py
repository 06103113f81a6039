"""A procedure of the monitoring that has a report of its own: diagnostics, contests, training."""

from __future__ import annotations

from pydantic import Field, model_validator

from pedmonitor.definitions.strict import Strict


class Procedure(Strict):
    """Which families a procedure's report speaks of.

    Attributes:
        id: Stable name: of the kind of report and of its file.
        title: Title of the report; the period is printed after it.
        families: Ids of families; those that a profile has not are left out.
        remark: What must be said of every such report; may be empty.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    title: str
    families: tuple[str, ...] = Field(min_length=1)
    remark: str = ""


class ProcedureFile(Strict):
    """`templates/procedures.yaml`."""

    procedures: tuple[Procedure, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> ProcedureFile:
        ids = [procedure.id for procedure in self.procedures]
        repeated = sorted({name for name in ids if ids.count(name) > 1})
        if repeated:
            raise ValueError(f"повторяются имена процедур: {', '.join(repeated)}")
        return self
