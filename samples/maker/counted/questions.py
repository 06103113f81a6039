# ruff: noqa: E501 - tables in words
"""What three documents ask, each figure by its own few lines."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING

from maker.counted.digest import stated
from maker.counted.figures import Counts, Facts, Number, Orgs, Question
from maker.counted.world import CLUB, SCHOOL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from maker.counted.happenings import Fact, Year

SYSERT, KAZACHINSKO, AMURSK = "sysert-2019", "kazachinsko-lensky-2022", "amursk-2021"
_FINISHED = ("завершено",)
_RUNNING = ("реализуется", "разработан", "завершён")
_STAFF = ("staff",)


def questions(year: Year) -> list[Question]:
    """List every question with the way to count it."""
    facts = Facts(year)
    return [
        *_of_courses(facts),
        *_of_training(facts),
        *_of_staff(facts),
        *_of_posts(facts),
        *_of_activity(facts),
        *_of_young(facts),
        *_of_office(facts),
        *_of_documents(facts),
    ]


def _share(facts: Facts, holders: set[int], *, managers: bool = False) -> Callable[[Orgs], Counts]:
    """Count those of the people who are among the holders."""

    def count(orgs: Orgs) -> Counts:
        people = facts.people(orgs, managers=managers)
        return len(people & holders), len(people)

    return count


def _number(facts: Facts, holders: set[int], *, managers: bool = False) -> Callable[[Orgs], Counts]:
    return lambda orgs: (len(facts.people(orgs, managers=managers) & holders), None)


def _row_count(
    facts: Facts, register: str, **wanted: str | tuple[str, ...]
) -> Callable[[Orgs], Counts]:
    return lambda orgs: (len(facts.rows(register, orgs, **wanted)), None)


def _add(rows: Iterable[Fact], *keys: str) -> Number:
    """Add up the product of some numbers of each row, exactly."""
    total = Fraction(0)
    for row in rows:
        product = Fraction(1)
        for key in keys:
            product *= Fraction(str(row.cells[key]))
        total += product
    return total


def _sum(
    facts: Facts, register: str, key: str, **wanted: str | tuple[str, ...]
) -> Callable[[Orgs], Counts]:
    return lambda orgs: (_add(facts.rows(register, orgs, **wanted), key), None)


def _of_courses(facts: Facts) -> list[Question]:
    """Sysert: surveys, products, orders, routes by month."""
    routes = facts.named("routes")

    def satisfaction(orgs: Orgs) -> Counts:
        rows = facts.rows("surveys", orgs)
        return _add(rows, "score", "answers"), _add(rows, "scale", "answers")

    def products(orgs: Orgs) -> Counts:
        return len({(f.org, f.cells["product"]) for f in facts.rows("products", orgs)}), None

    return [
        Question("pk_satisfaction_index", ((SYSERT, "1-8"), (SYSERT, "2-4")), satisfaction, ("surveys",)),
        Question("course_products_count", ((SYSERT, "1-9"), (SYSERT, "2-5")), products, ("products",), share=False),
        Question("training_orders_count", ((SYSERT, "1-7"),), _sum(facts, "training_orders", "seats", to="ОМЦ"),
                 ("training_orders",), share=False, of_people=False),
        Question("iom_progress_monthly", ((SYSERT, "1-10"), (SYSERT, "2-6")), _number(facts, routes, managers=True),
                 ("staff", "routes"), share=False),
        Question("iom_diag_based_share", ((KAZACHINSKO, "Т1-1"),),
                 _share(facts, facts.named("routes", basis="результаты диагностики", status=_RUNNING), managers=True),
                 ("staff", "routes")),
        Question("personal_approach_exists", ((AMURSK, "К-11"),), _row_count(facts, "routes", status=_RUNNING),
                 ("routes",), share=False),
    ]  # fmt: skip


def _of_training(facts: Facts) -> list[Question]:
    """Courses: only those finished in the year."""

    def trained(**wanted: str | tuple[str, ...]) -> set[int]:
        return facts.named("training", kind="ПК", outcome=_FINISHED, **wanted)

    def distance(orgs: Orgs) -> Counts:
        people = facts.people(orgs) & trained()
        return len(people & trained(form="дистанционная", off_job="нет")), len(people)

    def teams(orgs: Orgs) -> Counts:
        rows = facts.rows(
            "training", orgs, kind="ПК", outcome=_FINISHED, audience="управленческие команды"
        )
        return len({row.org for row in rows}), len(orgs)

    needs, schools = ("staff", "training"), (SCHOOL,)
    registered = {
        "Т1-7": ("pk_federal_registry_share", ("ИРО", "ЦНППМ", "Академия Минпросвещения")),
        "Т1-7а": ("pk_federal_registry_academy_share", ("Академия Минпросвещения",)),
        "Т1-7б": ("pk_federal_registry_iro_share", ("ИРО", "ЦНППМ")),
    }
    return [
        Question("pk_diag_based_share", ((AMURSK, "A-1"),), _share(facts, trained(basis="результаты диагностики")),
                 needs, schools),
        Question("pk_distance_of_trained_share", ((AMURSK, "A-4"),), distance, needs, schools),
        Question("pk_management_teams_org_share", ((KAZACHINSKO, "Т1-5"),), teams, ("training",), of_organisations=True),
        *(Question(name, ((KAZACHINSKO, ref),), _share(facts, trained(federal="да", provider=where)), needs, schools)
          for ref, (name, where) in registered.items()),
    ]  # fmt: skip


def _of_staff(facts: Facts) -> list[Question]:
    """What the staff register or a state form tells by itself."""
    year = facts.year
    teachers = [job for job in year.staff if not job.manages]
    raised = {
        job.person.number
        for job in teachers
        if any(
            one.day.year == year.number and one.category in {"высшая", "первая"}
            for one in job.raises
        )
    }
    held = {job.person.number: job.category(year.end) for job in teachers if not job.external}
    holders = {
        number for number, one in held.items() if one and one.category in {"высшая", "первая"}
    }
    higher = {job.person.number for job in teachers if job.higher}
    fresh = {job.person.number for job in teachers if job.experience(year.end) < 5}

    def matches(orgs: Orgs) -> Counts:
        taught = [job for job in teachers if job.org in orgs and job.subject]
        return sum(job.matches for job in taught), len(taught)

    def in_form(wanted: set[int]) -> Callable[[str], Counts]:
        return lambda org: _share(facts, wanted)((org,))

    return [
        Question("profile_education_match_share", ((AMURSK, "A-5.2"), (AMURSK, "B-9")), matches, _STAFF),
        Question("higher_education_staffing_share", ((AMURSK, "A-5а.3"),), _share(facts, higher), _STAFF, (SCHOOL,),
                 form=in_form(higher)),
        Question("experience_under5_share", ((AMURSK, "A-6.2"),), _share(facts, fresh), _STAFF, (SCHOOL,),
                 form=in_form(fresh)),
        Question("category_holders_count", ((AMURSK, "К-2"),), _number(facts, holders), _STAFF, share=False,
                 digest=lambda org: (stated(year, org).holders, None)),
        Question("category_raised_share", ((KAZACHINSKO, "1.2"),), _share(facts, raised), _STAFF),
        Question("young_specialist_retention_year1_share", ((AMURSK, "A-6.1"),), _retention(year), _STAFF),
    ]  # fmt: skip


def _retention(year: Year) -> Callable[[Orgs], Counts]:
    """Those who began in the academic year before last, and are still here a year later."""
    first, last = dt.date(year.number - 2, 9, 1), dt.date(year.number - 1, 8, 31)
    day = dt.date(year.number - 1, 12, 31)

    def count(orgs: Orgs) -> Counts:
        began = {
            job.person.number
            for job in year.before
            if job.org in orgs
            and not job.manages
            and (first <= job.first_job <= last or (job.young(day) and first <= job.hired <= last))
        }
        everywhere = len(orgs) > 1  # of one organisation: who has stayed in it
        stayed = {
            job.person.number
            for job in year.staff
            if not job.manages and (everywhere or job.org in orgs)
        }
        return len(began & stayed), len(began)

    return count


def _of_posts(facts: Facts) -> list[Question]:
    """Posts on the last day that the year tells of."""

    def december(orgs: Orgs) -> list[Fact]:
        rows = facts.rows("staffing", orgs)
        managers = {"директор", "заведующий", "заместитель директора"}
        return [
            f for f in rows if f.day("date").month == 12 and f.cells["position"] not in managers
        ]

    def filled(orgs: Orgs) -> Counts:
        return _add(december(orgs), "filled"), _add(december(orgs), "posts")

    def vacant(orgs: Orgs) -> Counts:
        return _add(december(orgs), "vacant"), None

    needs = ("staffing",)
    return [
        Question("staffing_level_share", ((AMURSK, "A-5.1"), (AMURSK, "B-8")), filled, needs,
                 form=lambda org: filled((org,))),
        Question("vacancies_count", ((AMURSK, "A-5.4"),), vacant, needs, share=False, form=lambda org: vacant((org,))),
    ]  # fmt: skip


def _of_activity(facts: Facts) -> list[Question]:
    """Contests, expertise, diagnostics, mentoring."""
    year = facts.year
    contests, experts = facts.named("contests"), facts.named("expertise")
    regional = facts.named("diagnostics", kind="профессиональные дефициты", level="региональный")
    mentors = facts.named("mentoring", model="да")

    def model_orgs(orgs: Orgs) -> Counts:
        having = {f.org for f in facts.rows("mentoring", orgs, model="да")}
        having |= {
            f.org
            for f in facts.rows(
                "documents", orgs, kind="целевая модель наставничества", status="утверждён"
            )
        }
        return len(having), len(orgs)

    def said(part: str) -> Callable[[str], Counts]:
        return lambda org: (getattr(stated(year, org), part), stated(year, org).people)

    return [
        Question("contest_participants_share", ((KAZACHINSKO, "1.3"), (AMURSK, "B-3")), _share(facts, contests),
                 ("staff", "contests"), digest=said("contests")),
        Question("contest_participants_by_level_count", ((AMURSK, "A-8"),), _number(facts, contests),
                 ("staff", "contests"), share=False),
        Question("expert_activity_share", ((AMURSK, "B-2"),), _share(facts, experts), ("staff", "expertise"),
                 digest=said("experts")),
        Question("attestation_experts_share", ((KAZACHINSKO, "6.2"),),
                 _share(facts, facts.named("expertise", kind="аттестация")), ("staff", "expertise")),
        Question("diag_deficit_regional_level_share", ((AMURSK, "B-1"),), _share(facts, regional), ("staff", "diagnostics")),
        Question("diagnostics_regular_exists", ((AMURSK, "К-5"),),
                 _row_count(facts, "diagnostics", kind="профессиональные дефициты", done="да"), ("diagnostics",), share=False),
        Question("mentoring_target_model_staff_share", ((AMURSK, "A-6.3"),), _share(facts, mentors, managers=True),
                 ("staff", "mentoring")),
        Question("mentoring_target_model_orgs_share", ((KAZACHINSKO, "Т1-6"),), model_orgs, ("mentoring",), (SCHOOL, CLUB),
                 of_organisations=True),
        Question("mentoring_all_levels_exist", ((AMURSK, "К-8"),), _row_count(facts, "mentoring"), ("mentoring",), share=False),
    ]  # fmt: skip


def _of_young(facts: Facts) -> list[Question]:
    """Communities and projects, the young among them."""
    going = ("реализуется",)
    supported = facts.named("projects", kind="поддержка молодых педагогов", status=going)
    covered = facts.named(
        "projects", kind="поддержка молодых педагогов", status=going, level="муниципальный"
    )
    club = facts.named("communities", kind="сообщество молодых педагогов", active="да")
    rising = (
        facts.named("training", outcome=_FINISHED)
        | facts.named("event_participants", kind=("конференция", "семинар", "обмен опытом"))
        | club
    )

    def of_young(holders: set[int]) -> Callable[[Orgs], Counts]:
        return lambda orgs: (len(facts.young(orgs) & holders), len(facts.young(orgs)))

    def only(holders: set[int]) -> Callable[[Orgs], Counts]:
        return lambda orgs: (len(facts.young(orgs) & holders), None)

    def associations(orgs: Orgs) -> Counts:
        rows = facts.rows("communities", orgs, active="да")
        names = {
            (f.org if f.cells["level"] == "школьный" else "", f.cells["community"]) for f in rows
        }
        return len(names), None

    def projects(orgs: Orgs) -> Counts:
        rows = facts.rows("projects", orgs, kind="поддержка молодых педагогов", status=going)
        return len({f.cells["project"] for f in rows}), None

    return [
        Question("communities_involved_share", ((AMURSK, "A-2"),), _share(facts, facts.named("communities", active="да")), _STAFF),
        Question("network_communities_share", ((AMURSK, "B-6"),),
                 _share(facts, facts.named("communities", kind="сетевое", active="да")), _STAFF),
        Question("method_associations_count", ((AMURSK, "B-7"),), associations, (), share=False),
        Question("associations_all_levels_exist", ((AMURSK, "К-3"),),
                 _row_count(facts, "communities", kind="методическое объединение", active="да"), (), share=False),
        Question("methodical_help_exists", ((AMURSK, "К-4"),), _row_count(facts, "communities", kind="сетевое"), (), share=False),
        Question("young_support_projects_count", ((AMURSK, "B-4"),), projects, (), share=False),
        Question("young_support_projects_participants_share", ((AMURSK, "B-5"),), _share(facts, supported), _STAFF),
        Question("young_in_support_projects_count", ((AMURSK, "A-6.4"),), only(covered), _STAFF, share=False),
        Question("young_contest_participants_count", ((AMURSK, "К-7"),), only(facts.named("contests") | club), _STAFF, share=False),
        Question("young_pd_participants_share", ((AMURSK, "П-20"),), of_young(rising), _STAFF),
        Question("regional_event_participants_share", ((KAZACHINSKO, "Т1-4"),),
                 _share(facts, facts.named("event_participants", level="региональный", program="да"), managers=True), _STAFF),
    ]  # fmt: skip


def _of_office(facts: Facts) -> list[Question]:
    """What is asked of the municipality as one."""

    def ratio(register: str, part: str, whole: str, **wanted: str) -> Callable[[Orgs], Counts]:
        def count(orgs: Orgs) -> Counts:
            rows = facts.rows(register, orgs, **wanted)
            return _add(rows, part), _add(rows, whole)

        return count

    def service(orgs: Orgs) -> Counts:
        return len(facts.rows("method_service", orgs, trained="да")), len(
            facts.rows("method_service", orgs)
        )

    def pupils(orgs: Orgs) -> Counts:
        return _add(
            [f for f in facts.rows("pupils", orgs) if f.day("date").month == 12], "pupils"
        ), None

    held = "проведено"
    others = (
        "семинар",
        "методический совет",
        "конференция",
        "стажировочная площадка",
        "мониторинг",
        "заседание РМО",
    )
    bank = _row_count(facts, "programmes")
    exchange = _row_count(facts, "events", kind="обмен опытом", status=held)
    return [
        Question("preprofessional_pupils_count", ((AMURSK, "A-5а.2"),), pupils, ("pupils",), share=False),
        *(Question(name, refs, count, (), municipal=True, share=name.endswith("share")) for name, refs, count in (
            ("graduates_employed_share", ((AMURSK, "A-5.3"),), ratio("graduates", "employed", "graduated", group="целевой договор")),
            ("targeted_students_count", ((AMURSK, "A-5а.1"),), _sum(facts, "targeted_students", "students", kind="ВО", pedagogical="да")),
            ("mms_staff_trained_share", ((KAZACHINSKO, "Т1-2"),), service),
            ("municipal_events_count", ((KAZACHINSKO, "Т1-3"),), _row_count(facts, "events", program="да", status=held)),
            ("exchange_events_list", ((AMURSK, "A-9"),), exchange),
            ("best_practice_broadcast_exists", ((AMURSK, "К-9"),), exchange),
            ("other_pd_events_count", ((AMURSK, "A-10"),), _row_count(facts, "events", kind=others, level="муниципальный", status=held)),
            ("programmes_bank_count", ((SYSERT, "1-6"), (SYSERT, "2-2")), bank),
            ("pk_choice_exists", ((AMURSK, "К-10"),), bank),
            ("training_orders_municipal_count", ((SYSERT, "2-3"),), _sum(facts, "training_orders", "seats", to="ИРО")),
        )),
    ]  # fmt: skip


def _of_documents(facts: Facts) -> list[Question]:
    """Documents in force: approved and of a date not later than the year."""

    def approved(kind: str) -> Callable[[Orgs], Counts]:
        return _row_count(facts, "documents", kind=kind, status="утверждён")

    def regulated(orgs: Orgs) -> Counts:
        return len(
            {
                f.org
                for f in facts.rows("documents", orgs, kind="положение о ДПО", status="утверждён")
            }
        ), len(orgs)

    def universities(orgs: Orgs) -> Counts:
        projects = facts.rows("projects", orgs, status="реализуется")
        return approved("взаимодействие с вузами")(orgs)[0] + len(projects), None

    own = (
        ("dpo_working_group_exists", (SYSERT, "1-2"), "рабочая группа по ДПО"),
        ("post_course_support_exists", (SYSERT, "1-5"), "послекурсовое сопровождение"),
        ("mentor_registry_exists", (AMURSK, "A-7.2"), "реестр наставников"),
        ("staffing_timely_exists", (AMURSK, "К-1"), "укомплектованность кадрами"),
        ("contest_help_exists", (AMURSK, "К-6"), "помощь при подготовке к конкурсам"),
    )
    municipal = (
        (
            "graduate_employment_system_exists",
            (AMURSK, "A-5.3q"),
            "содействие трудоустройству выпускников",
        ),
        ("young_community_exists", (AMURSK, "A-7.1"), "сообщество молодых специалистов"),
        ("municipal_expert_council_exists", (AMURSK, "A-11.2"), "экспертный совет"),
    )
    return [
        Question("dpo_regulation_exists", ((SYSERT, "1-4"),), regulated, ("documents",), of_organisations=True),
        Question("university_cooperation_and_projects_exists", ((AMURSK, "A-11.1"),), universities, (), municipal=True, share=False),
        *(Question(name, (row,), approved(kind), (), share=False, of_people=False, own="documents")
          for name, row, kind in own),
        *(Question(name, (row,), approved(kind), (), municipal=True, share=False) for name, row, kind in municipal),
    ]  # fmt: skip
