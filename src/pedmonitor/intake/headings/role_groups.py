"""Names in groups that say in what capacity somebody stands there: «Наставник» over «ФИО»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.headings.mark_groups import field_named

if TYPE_CHECKING:
    from pedmonitor.definitions.form import Form, FormField
    from pedmonitor.intake.plan import ReadingPlan

ROLE = "role"


def in_role(
    item: FormField | None, path: tuple[str, ...], form: Form, plan: ReadingPlan
) -> FormField | None:
    """Give the name in a role where the captions over a bare name say which.

    «Наставник | ФИО педагога, должность» is the mentor, whatever else the heading asks for. What is
    asked of people in one role alone is asked of nobody in another: «Наставник | категория».

    Args:
        item: The field that the heading itself names.
        path: The captions over the column, from the parent down.
        form: The form.
        plan: The reading plan.
    """
    if item is None or not path[1:] or (item.type == "name") is bool(item.role):
        return item
    roles = names_in_roles(form)
    role = _role_above(path, form, plan) if roles else ""
    if item.role:
        return item if role in {"", item.role} else None
    return roles.get(role, item)


def _role_above(path: tuple[str, ...], form: Form, plan: ReadingPlan) -> str:
    """Tell of which role the captions over a column speak; empty for none."""
    told = form.field(ROLE)
    for caption in reversed(path[:-1]):
        named = form.field(field_named(caption, plan.labels[form.id]))
        role = named.role if named is not None else ""
        if not role and told is not None:
            role = plan.lookups[told.dictionary].find_one(caption) or ""
        if role:
            return role
    return ""


def names_in_roles(form: Form) -> dict[str, FormField]:
    """Give the fields of names by the role that each tells of; a form of equals has none.

    Args:
        form: The form.
    """
    return {one.role: one for one in form.fields if one.type == "name" and one.role}
