"""What is to be told of people who are not found, or found twice; never their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pedmonitor.model.location import Place


def other_birth(place: Place, owner: str, other: Place) -> Issue:
    """Tell of a full namesake with another birth date."""
    return Issue(
        IssueCode.PERSON_CONFLICT,
        Level.WARNING,
        f"у человека с теми же фамилией, именем и отчеством ({_where(other, place)}) другая дата "
        "рождения; посчитаны двое",
        "Если это один человек, исправьте дату рождения; если двое, впишите СНИЛС или табельный "
        "номер.",
        place,
        owner,
    )


def two_births(place: Place, owner: str, other: Place) -> Issue:
    """Tell of two birth dates under one number and one name."""
    return Issue(
        IssueCode.PERSON_CONFLICT,
        Level.WARNING,
        f"номер у этого человека тот же, что и в {_where(other, place)}, а дата рождения другая; "
        "посчитан один человек, и показатели по возрасту могут быть неверны",
        "Если это один человек, исправьте дату рождения; если двое, исправьте СНИЛС или табельный "
        "номер.",
        place,
        owner,
    )


def _where(other: Place, place: Place) -> str:
    """Name a cell as it is seen from another one."""
    if (other.file, other.sheet) == (place.file, place.sheet):
        return other.cell
    return f"«{other.sheet or other.file}», {other.cell}"


def other_birth_elsewhere(place: Place | None, owner: str, others: str) -> Issue:
    """Tell of a part-timer whose full namesake elsewhere has another birth date."""
    return Issue(
        IssueCode.PERSON_CONFLICT,
        Level.WARNING,
        "это внешний совместитель, и человек с такими же фамилией, именем и отчеством есть в "
        f"{others}, но дата рождения там другая; посчитаны разные люди",
        "Если это один человек, сверьте дату рождения в обоих реестрах; если двое, ничего не "
        "меняйте.",
        place,
        owner,
    )


def ambiguous(place: Place, owner: str) -> Issue:
    """Tell that a name fits two people of the staff."""
    return Issue(
        IssueCode.PERSON_AMBIGUOUS,
        Level.ERROR,
        "имя подходит двум людям из реестра кадров; запись не учтена",
        "Добавьте дату рождения, СНИЛС или табельный номер в оба реестра.",
        place,
        owner,
    )


def told_by_initials(place: Place, owner: str) -> Issue:
    """Tell that initials were enough to find the person."""
    return Issue(
        IssueCode.PERSON_INITIALS,
        Level.INFO,
        "указаны только инициалы; в реестре кадров такой человек один, запись отнесена к нему",
        "Лучше писать имя и отчество полностью.",
        place,
        owner,
    )


def not_in_staff(place: Place, owner: str, near: Place | None) -> Issue:
    """Tell that nobody of the staff bears the name."""
    hint = "Проверьте написание имени или добавьте человека в реестр кадров."
    if near is not None:
        where = f"«{near.sheet}», {near.cell}" if near.sheet else near.cell
        hint = (
            f"В реестре кадров есть человек с теми же фамилией и инициалами ({where}): "
            "сверьте написание."
        )
    return Issue(
        IssueCode.PERSON_NOT_IN_STAFF,
        Level.ERROR,
        "этого человека нет в реестре кадров организации; запись не учтена в числителе",
        hint,
        place,
        owner,
    )


def of_unknown_school(place: Place, owner: str, row: Place) -> Issue:
    """Tell that the row of staff is there, and counts for nobody."""
    return Issue(
        IssueCode.PERSON_NOT_IN_STAFF,
        Level.ERROR,
        f"строка этого человека в реестре кадров ({_where(row, place)}) не учтена: неизвестно, "
        "какой она организации; запись не учтена в числителе",
        "Исправьте название организации в реестре кадров: тогда будет учтена и эта запись.",
        place,
        owner,
    )


def namesakes(place: Place | None, owner: str, others: str) -> Issue:
    """Tell of people of one full name in several organisations."""
    return Issue(
        IssueCode.PERSON_SAME_NAME,
        Level.WARNING,
        f"человек с такими же фамилией, именем и отчеством есть и в {others}; без даты рождения "
        "или СНИЛС неизвестно, один ли это человек, и посчитаны разные люди",
        "Впишите дату рождения или СНИЛС в обоих реестрах.",
        place,
        owner,
    )


def alike_in_short(place: Place | None, owner: str, others: str) -> Issue:
    """Tell of a person by initials who may be that of another organisation."""
    return Issue(
        IssueCode.PERSON_SAME_NAME,
        Level.WARNING,
        f"человек с такими же фамилией, инициалами и датой рождения есть и в {others}; возможно, "
        "это совместитель, но по инициалам люди не объединяются, и в итоге по муниципалитету он "
        "посчитан дважды",
        "Впишите имя и отчество полностью или СНИЛС в обоих реестрах.",
        place,
        owner,
    )


def same_number(place: Place, owner: str) -> Issue:
    """Tell that a personnel number belongs to somebody else."""
    return Issue(
        IssueCode.PERSON_CONFLICT,
        Level.ERROR,
        "этот табельный номер (код) уже принадлежит человеку с другим именем; посчитаны двое",
        "Проверьте номера и имена.",
        place,
        owner,
    )


def same_snils(place: Place, owner: str, other: Place | None) -> Issue:
    """Tell that an insurance number belongs to somebody else.

    Args:
        place: The row that repeats the number.
        owner: Its organisation.
        other: Where the number stood first; nothing where that is another organisation's list.
    """
    where = "в другой организации"
    if other is not None:
        where = _where(other, place)
    return Issue(
        IssueCode.PERSON_CONFLICT,
        Level.ERROR,
        f"этот СНИЛС уже стоит у человека с другим именем ({where}); посчитаны двое",
        "Проверьте СНИЛС обоих: номер мог протянуться вниз по столбцу.",
        place,
        owner,
    )


def same_snils_elsewhere(place: Place | None, owner: str, others: str) -> Issue:
    """Tell that an insurance number belongs to somebody else in another organisation."""
    return Issue(
        IssueCode.PERSON_CONFLICT,
        Level.ERROR,
        f"этот СНИЛС стоит и у человека с другим именем ({others}); посчитаны разные люди",
        "Проверьте СНИЛС в обоих реестрах: номер мог протянуться вниз по столбцу или остаться от "
        "чужого списка.",
        place,
        owner,
    )


def born_otherwise_elsewhere(place: Place | None, owner: str, others: str) -> Issue:
    """Tell of one number and one name with another birth date in another organisation."""
    return Issue(
        IssueCode.PERSON_CONFLICT,
        Level.WARNING,
        f"человек с теми же СНИЛС и именем есть и в {others}, а дата рождения там другая; посчитан "
        "один человек, и показатели по возрасту могут быть неверны",
        "Если это один человек, исправьте дату рождения; если двое, исправьте СНИЛС.",
        place,
        owner,
    )
