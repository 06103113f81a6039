"""When something began and ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.tables import Column

if TYPE_CHECKING:
    from districts.hands import Hand


def terms(hand: Hand, register: str) -> list[Column]:
    """When something began and ended: two columns, two under one caption, or a span in one."""
    way = hand.pick(f"{register} terms", "two columns", "under one", "in one")
    if way == "in one":
        caption = hand.captioned(
            register,
            "Сроки",
            "Сроки",
            "Период",
            "Сроки обучения" if register == "training" else "Срок",
        )
        return [Column(caption, lambda fact: hand.span(register, fact.began, fact.ended))]
    names, over = (
        (("с", "по"), "Период") if way == "under one" else (("Дата начала", "Дата окончания"), "")
    )
    return [
        Column(names[0], lambda fact: hand.day(fact.began), over),
        Column(names[1], lambda fact: hand.day(fact.ended), over),
    ]
