# ruff: noqa: E501 - a table of sentences reads best one row a line
"""What is wrong with a plan itself: codes PLAN-…, and a finding with its row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.model.coded import Coded

if TYPE_CHECKING:
    from pedmonitor.model.issue import Level


class PlanCode(Coded):
    """Codes of findings about plans of measures."""

    # fmt: off
    IMPOSSIBLE_DATE = ("PLAN-001", "Такой даты нет в календаре", "Исполнение нельзя проверить: срок не наступит никогда.")
    OUTSIDE_TERM = ("PLAN-002", "Срок вне срока действия плана", "Мероприятие не попадёт ни в один отчёт по плану.")
    BEFORE_APPROVAL = ("PLAN-003", "Срок истёк до утверждения плана", "План не может поручить то, что к дате приказа уже прошло: это отчёт, а не план.")
    MONTH_WITHOUT_YEAR = ("PLAN-004", "Месяц назван без года", "Непонятно, в каком году проверять исполнение.")
    MONTH_IN_TEXT = ("PLAN-005", "Месяц назван в тексте, а не в сроке", "В календаре и напоминаниях мероприятие окажется не в своём месяце.")
    PERIOD_NOT_READ = ("PLAN-006", "Срок не распознан", "Напоминаний и отметки о просрочке по этой строке не будет.")
    NO_BASE = ("PLAN-007", "Процент без базы", "Без базы нельзя сказать, достигнут ли результат: неизвестно, от чего считать процент.")
    BASE_ASSUMED = ("PLAN-008", "База процента взята из названия мероприятия", "В графе результата база не названа: догадку нужно подтвердить.")
    RESULT_NOT_READ = ("PLAN-009", "Результат отмечается вручную", "Программа не знает, чем подтвердить такой результат; отметку ставит методист.")
    NO_RESULT = ("PLAN-010", "Ожидаемый результат не назван", "Без результата видно только, что мероприятие прошло, но не что оно дало.")
    DIRECTION_WITHOUT_EVENTS = ("PLAN-011", "Направление без мероприятий", "Заявленное направление работы план не исполняет.")
    ORIENTATION_WITHOUT_EVENTS = ("PLAN-012", "Ориентир без мероприятий", "Содержательный ориентир заявлен, а мероприятий по нему нет: это замечают при согласовании плана.")
    TARGET_WITHOUT_MUNICIPALITY = ("PLAN-013", "В показателе не назван муниципалитет", "Показатель, записанный общими словами, отнесут к другой территории.")
    TARGET_WITHOUT_BASE = ("PLAN-014", "В показателе не названа база", "Процент можно посчитать от разных чисел, и ответы разойдутся.")
    CONDITION_MISSING = ("PLAN-015", "Не описаны условия реализации", "Без кадров и материально-технической базы план не согласуют.")
    WRONG_COLUMN = ("PLAN-016", "Текст не в своей графе", "Программа и читатель примут его не за то.")
    NO_RESPONSIBLE = ("PLAN-017", "Ответственный не назван", "Напоминание некому отправить.")
    TWO_KINDS = ("PLAN-018", "Мероприятие подходит под два показателя, которые не пересекаются", "Одно мероприятие нельзя посчитать и там, и там.")
    CUT_OFF = ("PLAN-019", "Текст оборван", "Конец фразы потерян — возможно, вместе с важным.")
    TERM_NOT_STATED = ("PLAN-020", "Срок действия плана не указан", "Сроки без года проверяются по догадке.")
    APPROVAL_NOT_STATED = ("PLAN-021", "Дата утверждения плана не указана", "Нельзя проверить, не просрочены ли мероприятия ещё до приказа.")
    REPEATED = ("PLAN-022", "Строка повторяется", "Одно мероприятие будет требоваться дважды.")
    NUMBER_GIVEN = ("PLAN-023", "Номера строк даны программой", "В документе номеров нет или они повторяются: на строку трудно сослаться.")
    SPLIT_ROW = ("PLAN-024", "В одной строке несколько мероприятий", "У каждого свой срок и результат; их нельзя проверить порознь.")
    PERSON = ("PLAN-025", "В графе ответственных имена", "План ведёт должности: люди меняются, а имена не должны попадать в отчёты.")
    # fmt: on


@dataclass(frozen=True, slots=True)
class PlanFinding:
    """One finding about a plan.

    Attributes:
        code: What sort of finding; the reason why it matters belongs to the code.
        level: An error makes the exit code 1.
        number: Number of the row; empty for the whole plan.
        message: What is wrong, in Russian.
        hint: How to mend it, in Russian.
    """

    code: PlanCode
    level: Level
    number: str
    message: str
    hint: str
