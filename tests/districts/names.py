"""Invented names; every family name is taken once, so initials tell people apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

_ROOTS = (
    "Абрам Агаф Алтын Анфим Арсен Балаш Белозёр Беляк Бирюк Богдан Борис Бугр Вавил Верещаг "
    "Винокур Влас Вороб Галан Гаврил Голуб Горчак Гурь Данил Дорох Дружин Егор Елаг Емельян "
    "Ефим Жарк Жигал Захар Зимин Зыр Игнат Ильин Кабан Калин Карпух Кирил Климент Кобыл Корн "
    "Лагут Леонт Логин Лопат Макар Малах Мальц Мартын Матве Мохов Назар Наум Никит Новос "
    "Овчин Одинц Осип Остап Панкрат Перепел Пестр Плотник Прокоп Пустовал Рагоз Родион Рубц "
    "Ряб Савел Самойл Сафрон Сериков Скворц Стрельник Субботин Сычёв Тарас Терент Тимоф "
    "Толмач Трофим Туман Увар Устин Фад Федос Филипп Фокин Харит Хлебник Холм Цветк Чебот "
    "Черепан Чистяк Шабал Шарап Шест Шубин Щегл Юрас Якуш"
).split()
_SUFFIXES = ("ов", "ев", "ин")
_SAME = ("Ким", "Ли", "Цой", "Шевчук", "Петренко", "Дурново", "Черных", "Сухих", "Седых", "Югай")
_WOMEN = "Анна Мария Ольга Елена Татьяна Наталья Ирина Алёна Вера Галина Дарья Зоя".split()
_MEN = "Иван Пётр Алексей Дмитрий Егор Николай Семён Юрий Фёдор Артём".split()
_FATHERS = "Иван Петров Алексеев Дмитриев Егоров Николаев Семёнов Фёдоров Артёмов Олегов".split()
PLACES = (
    "Верхнее Озерное Ключи Раздольное Каменка Берёзово Сосновка Майское Луговое Степное Вязовка"
).split()
FLOWERS = "Ромашка Теремок Солнышко Колосок Родничок Сказка Берёзка Светлячок".split()


def family_names(draw: Random) -> list[str]:
    """Give men's family names in a drawn order: none is the beginning of another."""
    names = [_ended(root) for root in _ROOTS] + list(_SAME)
    draw.shuffle(names)
    return names


def _ended(root: str) -> str:
    return root if root.endswith(_SUFFIXES) else f"{root}{_SUFFIXES[len(root) % 2]}"


def feminine(last: str) -> str:
    """The same family name of a woman."""
    return f"{last}а" if last.endswith((*_SUFFIXES, "ёв")) and last not in _SAME else last


def given(draw: Random, *, female: bool) -> tuple[str, str]:
    """A first name and a patronymic."""
    father = draw.choice(_FATHERS)
    stem = father if father != "Иван" else "Иванов"
    return (draw.choice(_WOMEN), f"{stem}на") if female else (draw.choice(_MEN), f"{stem}ич")
