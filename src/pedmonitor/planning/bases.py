"""Out of whom a percentage of a plan is taken, by the words beside it."""

from __future__ import annotations

import re

from pedmonitor.model.plan import Base

_QUOTED = re.compile(r"«[^»]*»|\"[^\"]*\"|„[^“]*“")
_ORGANISATION = (
    r"(?<!\w)(?:оо|доу|оу|уо|моо|мбоу|мкоу)(?!\w)|(?:образовательн\w*|муниципальн\w*) "
    r"(?:организаци|учреждени)|школ[аыеу]?(?!\w)|детск\w* сад"
)
_PERSON = (
    r"педагог|работник|учител|воспитател|сотрудник|руководител|специалист|участник|слушател|"
    r"эксперт|методист|наставник"
)
_HAVING = r"\w*,? (?:имеющ|где |в которых|реализующ|участвующ|с )"
_BASES = (
    (Base.METHOD_ASSOCIATIONS, r"(?<!\w)(?:рмо|шмо|гмо|ммо)(?!\w)|методическ\w* объединени"),
    (Base.FLAGGED_ORGANISATIONS, rf"(?:{_ORGANISATION}){_HAVING}"),
    (Base.ATTESTED, r"аттестуем|аттестующ"),
    (Base.YOUNG, r"молод\w* (?:педагог|специалист|учител)"),
    (Base.PERSONS, _PERSON),
    (Base.ORGANISATIONS, _ORGANISATION),
)


def base_of(folded: str) -> Base:
    """Name the base that the words of a result speak of: the one that they name first.

    Args:
        folded: Folded words (`model.text.fold`).

    >>> base_of("участие оо").value, base_of("педагогических работников").value
    ('orgs', 'persons')
    >>> base_of("от аттестуемых педагогических работников").value, base_of("участия").value
    ('attested', 'unspecified')
    """
    found = [
        (match.start(), at, base)
        for at, (base, pattern) in enumerate(_BASES)
        if (match := re.search(pattern, folded))
    ]
    return min(found)[2] if found else Base.UNSPECIFIED


def without_quotes(text: str) -> str:
    """Leave out titles: «Программа воспитания в детском саду» says nothing of who takes part.

    >>> without_quotes("Семинар «Педагог года» для школ")
    'Семинар  для школ'
    """
    return _QUOTED.sub("", text)
