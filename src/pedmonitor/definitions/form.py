"""A form says what a return looks like: fields, header aliases, types, how facts sit in time."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import Field, model_validator

from pedmonitor.definitions.bounds import Bound, Size
from pedmonitor.definitions.family import Secondary
from pedmonitor.definitions.strict import Strict

FieldType = Literal[
    "name",  # ФИО in one cell
    "pair",  # two people in one cell, «Иванова → Петров»; gives two names
    "last_name",
    "first_name",
    "patronymic",
    "snils",
    "local_id",  # табельный номер, код участника: means something inside one organisation
    "date",
    "span",  # «с … по …» in one cell; gives two date fields
    "period",  # the year, school year or quarter of a deed: its time where no day tells more
    "number",
    "yes_no",
    "refusal",  # free words of which only «не прошла», «отменён» are read: then it is «нет»
    "score",  # what only those have who took part: read as whether it stands there, never kept
    "mark",  # a wide column whose heading is the fact: да/нет, a date, «+»
    "code",  # one value of a dictionary
    "codes",  # several values of a dictionary
    "title",  # a name that lists print; names of people in it are hidden
    "text",  # kept to tell rows apart, never printed unless a list asks for it
    "organisation",
    "ignored",  # known and unused: № п/п, e-mail, telephone, diploma number
]


class Doubt(Strict):
    """A value that only a title tells, against a number in the row that such values seldom have.

    `value` is asked about where `field` is `at_least` so much: is it not `rather` the other value?
    """

    value: str
    field: str
    at_least: float
    rather: str


class FormField(Strict):
    """One column of a return.

    `derive` names where a dictionary value may be taken from when its own cell is blank: other
    fields of the row in order, or ``context`` (title, sheet and file name; where it stands first it
    goes before the fields), or ``titles`` (those without the file name), ``caption`` (the heading
    over the columns of its group), or ``group`` and ``sheet`` (the caption line above, the sheet's
    name, where they say nothing else). Blanks of an
    `expected` field are asked for; of one that only `slices` a figure, without sending the return
    back. Each value of a `held_apart` field is a procedure that need not be held: silence about one
    of which nobody tells is no zero, whether the kind stands in a column or in a title.
    What a cell holds for two fields it `gives` to both: «с … по …» two days, «№ 5 от 01.09.2022»
    the number and the day of an order, also where it stands for «да».
    «Да» under a field that is the `opposite` of another is «нет» of that one.
    A field `expected_for` some values of others is asked for in those rows only, once the table
    tells it of others; a table without such rows needs no such column.
    A heading that says a number of its scale, «Средний балл (из 5)», gives it to the field that is
    `headed` by it, where no column does.
    Of the values that a title may tell, where `above` names some, only those are taken from it.
    What a row has from a title alone may be `doubted`: it counts as the title says, and is asked.
    A heading that says too little for any field may be one by standing `beside` this: «Дата» right
    after «Категория» is the day of the category.
    «Да» of every row may be `titled`: sets of word beginnings that say so in a line over a table
    without such a column; joined by «+» they stand one after another, and what is taken is told.
    It `yields_to` columns that answer the same question otherwise.
    A `deed` tells whether the fact took place at all: beside answers of other rows a blank of it is
    unknown, unless a field of `evidence` (a score, the number of a certificate) is filled in.
    Words of `other_parts` say that somebody was there as something else: on a jury, or a «куратор»
    beside mentors; a row with such a word alone is left out. `words` names
    the dictionary of free words by which one sees whether the fact took place; under a field of
    another type, «Содержание», such words take its row out. `answers` are beginnings of words that
    mean «да» or «нет» in this column alone («=проект» is a whole cell), or a result of a score.
    What a number is `measured` in: hours are no posts; «5-балльная» is a scale; «4,6 из 5» is a
    mark and the scale it is one of; of years of service «от 3 до 5» tells what is asked.
    Where no column gives a number, a heading of `each` names those whom it counts, a row each: the
    names themselves are not kept.
    Words of `strange` in the column name other deeds than those of the register: «семинар» under
    «Мероприятие». Where no name speaks of the register their rows are left out; where one does,
    they count, and of a field that `asks` they are asked about.
    A register all of whose rows tell `idle` values answers nothing that is asked: a journal of
    orders is no list of the documents of a system, and is asked about.
    A cell that names `several` values of a code is a row for each of them: «Академия / ИРО».
    A number of years may `stand_in` for a day that no cell gives: «Возраст».
    A mark that `names` somebody is «да»: «Является наставником (ФИО наставляемого)».
    """

    id: str
    title: str
    type: FieldType
    aliases: tuple[str, ...] = ()
    dictionary: str = ""
    role: str = ""
    gives: tuple[str, str] | None = None
    sets: dict[str, str] = Field(default={})
    opposite: str = ""
    derive: tuple[str, ...] = ()
    expected: bool = False
    expected_for: dict[str, tuple[str | None, ...]] = Field(default={})
    held_apart: bool = False
    slices: bool = False
    above: tuple[str, ...] = ()
    headed: str = ""
    doubted: Doubt | None = None
    beside: dict[str, str] = Field(default={})
    titled: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()
    deed: bool = False
    evidence: bool = False
    other_parts: tuple[str, ...] = ()
    words: str = ""
    answers: dict[bool, tuple[str, ...]] = Field(default={})
    measured: Literal["", "posts", "scale", "of_scale", "service"] = ""
    each: tuple[str, ...] = ()
    stand_in: str = ""
    names: bool = False
    several: bool = False
    idle: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()
    asks: bool = False

    @model_validator(mode="after")
    def _parts_fit(self) -> FormField:
        if (self.type in {"code", "codes"}) != bool(self.dictionary):
            raise ValueError("поле dictionary нужно типам code и codes, и только им")
        if self.type == "span" and self.gives is None:
            raise ValueError("типу span нужно поле gives")
        if self.type == "pair" and self.gives is None:
            raise ValueError("типу pair нужно поле gives")
        if self.type not in {"span", "text", "pair", "yes_no"} and self.gives is not None:
            raise ValueError("поле gives бывает только у типов span, text, pair и yes_no")
        if self.titled and self.type != "yes_no":
            raise ValueError("поле titled бывает только у типа yes_no")
        if (self.type == "mark") != bool(self.sets):
            raise ValueError("поле sets нужно типу mark, и только ему")
        return self

    @model_validator(mode="after")
    def _answers_fit(self) -> FormField:
        if self.measured and self.type != "number":
            raise ValueError("поле measured бывает только у типа number")
        if self.answers and self.type not in {"yes_no", "score"}:
            raise ValueError("поле answers бывает только у типов yes_no и score")
        if self.several and self.type != "code":
            raise ValueError("поле several бывает только у типа code")
        if self.each and self.type != "number":
            raise ValueError("поле each бывает только у типа number")
        if self.other_parts and self.type not in {"refusal", "code"}:
            raise ValueError("поле other_parts бывает только у типов refusal и code")
        if self.type in {"refusal", "score"} and not self.words:
            raise ValueError("типам refusal и score нужно поле words")
        return self


class Timing(Strict):
    """How a row is placed in time.

    ``snapshot``: the row describes the reference date. ``event``: the day is the first filled of
    `end`, else of `start` (Q21). ``overlap``: active from `start` to `end`; a blank end in a table
    that has such a column means «still active», and in a `lasting` register so does a table
    without such a column: membership goes on. Rows of a `dateless` register count without any
    date: what has been approved once stays so. ``stock``: the row describes its own day; of an
    organisation the last day of the period counts, for states do not add up.
    """

    mode: Literal["snapshot", "event", "overlap", "stock"]
    start: tuple[str, ...] = ()
    end: tuple[str, ...] = ()
    lasting: bool = False
    dateless: bool = False


class WholeFact(Strict):
    """Columns of which one cell tells a whole fact: «ПК (часы)», «Курсы: тема, часы, где, год».

    `headings` are what stands first in them; `field` takes the words of the cell, which may hold a
    value of the dictionary fields that they `tell` as well: «ИОМ: разработан 10.09.2022».
    Under words of which one begins as `of_any_year` stands what people have from all their lives:
    a diploma without a year is of no period.
    """

    field: str
    headings: tuple[str, ...] = Field(min_length=1)
    tell: tuple[str, ...] = ()
    of_any_year: tuple[str, ...] = ()


class Across(Strict):
    """A table of organisations whose captions are values of the register: a thing a column.

    Captions are values of the first of `headings` that knows them; a cell goes to `cells`. Only
    under names that speak for the form is it one, and of `named`, sets of word beginnings, one must
    stand there, of `unless` none. Without `named` the captions alone tell it, and the cells say
    «да» or «нет», with figures that go to `requisites`: «есть, приказ № 5 от 01.02.2021». A caption
    of a `vague` beginning, «Приказ», is such a thing beside one that says what it is.
    """

    headings: tuple[str, ...] = Field(min_length=1)
    cells: str
    named: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    requisites: str = ""


class NarrowWords(Strict):
    """Words by which captions and titles speak of some of the pedagogues, or of what is no fact.

    «молод*» is the beginning of a word, «план» a whole one. `groups` are people of whom a share of
    all pedagogues cannot be told, `no_facts` plans, needs and denials, `beside` words that go with
    them and say no more, `done` those beside which a plan is spoken of as fulfilled.
    """

    groups: tuple[str, ...] = ()
    no_facts: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    done: tuple[str, ...] = ()


class Form(Strict):
    """A kind of return.

    `needs` lists groups of fields; of each group at least one must be found. `keywords` are stems
    looked for in the sheet name, the titles and the file name when headers leave a tie.
    `foreign` are stems by which a title says that a table of such columns is of other business: it
    is not counted, unless the title or a heading bears a keyword of the form too.
    `enough_if_named` fields stand in for the last group when those names speak for the form.
    `captions` are the words by which tables of counts name families, `bases` those by which they
    name out of whom a family is counted where that is not all staff, `narrowing` those that say
    that it is not all of them who are counted.
    `sender` says who sends it: what the department may send itself is not asked of every
    organisation, and where the department `answers_for_all` its list leaves nobody silent.
    In an `anonymous` form a row may name nobody: a project without its participants.
    The rows of a `wanted` form are requests: whoever is named there has done nothing yet.
    Of each group of `measures` a row must tell one number: what cannot be read is no zero.
    `bounds` are what numbers of a row must satisfy.
    Under the names of months stand values of the first `monthly` field; the month is the second.
    `in_one_cell` says which columns of a list of staff tell whole facts of the register, `across`
    how a table of organisations by things is read.
    `quantities` are the numbers of a register of amounts, which add up, `means` those that do not:
    a row that is the sum or the mean of the rows above it is their total, and the row of a school
    that stands in the list of the district too counts once.
    """

    id: str = Field(pattern=r"^[a-z][a-z_]*$")
    title: str
    kind: Literal["register", "registry", "aggregate"] = "register"
    includes: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    needs: tuple[tuple[str, ...], ...] = ()
    enough_if_named: tuple[str, ...] = ()
    fields: tuple[FormField, ...] = ()
    timing: Timing = Timing(mode="snapshot")
    sender: Literal["organisation", "either", "department"] = "organisation"
    answers_for_all: bool = False
    anonymous: bool = False
    skip_people: dict[str, dict[str, tuple[str, ...]]] = Field(default={})
    captions: dict[str, tuple[str, ...]] = Field(default={})
    bases: dict[str, tuple[str, ...]] = Field(default={})
    narrowing: NarrowWords = NarrowWords()
    in_one_cell: WholeFact | None = None
    across: Across | None = None
    wanted: bool = False
    measures: tuple[tuple[str, ...], ...] = ()
    monthly: tuple[str, str] | None = None
    bounds: tuple[Bound, ...] = ()
    sizes: tuple[Size, ...] = ()
    quantities: tuple[str, ...] = ()
    means: tuple[str, ...] = ()

    def field(self, name: str) -> FormField | None:
        """Find a field by id."""
        return self.by_id.get(name)

    @cached_property
    def by_id(self) -> dict[str, FormField]:
        """Fields by id."""
        return {item.id: item for item in reversed(self.fields)}

    @cached_property
    def measured_fields(self) -> frozenset[str]:
        """Numbers that a row states, those of `measures`."""
        return frozenset(name for group in self.measures for name in group)

    @property
    def names_people(self) -> bool:
        """Whether rows speak of persons."""
        return any(item.type in {"name", "last_name"} for item in self.fields)


class CommonFields(Strict):
    """Blocks of fields that several forms include."""

    blocks: dict[str, tuple[FormField, ...]]


class Entry(Strict):
    """One value of a dictionary.

    `stems` are sets of word beginnings, all of which must occur in the text: «повыш квалиф»; «=уч»
    is a whole word.
    `weak` sets tell it only where no entry's `stems` do: «колледж университета» is a college.
    A running title tells the value by `titled` sets alone where the dictionary has any: «классное
    руководство» in the title of a course makes it no course for heads.
    Where all of a set of `unless` occur, neither tells it: «диагностика обучающихся» is no
    diagnostics of pedagogues. A full stop after a beginning makes it a whole word.
    In a name of something the stems of `named` adjectives tell it only before a noun of the
    dictionary's `nouns`: «школьный этап», and neither «школьников» nor «Школьный двор».
    Of `attributes`, `part_of` names the value that this one is a part of, `rest` says that it is
    whatever no other value is.
    """

    code: str
    title: str = ""
    aliases: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    titled: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    attributes: dict[str, str | bool] = Field(default={})

    @property
    def label(self) -> str:
        """How the value is printed."""
        return self.title or self.code


class Dictionary(Strict):
    """Words that schools write and the values they mean; earlier entries win ties of stems.

    Of a list of values, a part with one of the `denials` in it names none: «не по ИОМ». So does a
    part of the only value: «первая, подала заявление на высшую» is the first.

    With `nouns` a name of something is read as one: its first word of a value tells, «Всероссийский
    конкурс муниципальных практик», but for the `stages`: «муниципальный этап Всероссийского …».
    """

    id: str
    title: str
    entries: tuple[Entry, ...] = Field(min_length=1)
    blank_words: tuple[str, ...] = ()
    denials: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _codes_are_unique(self) -> Dictionary:
        codes = [entry.code for entry in self.entries]
        repeated = sorted({code for code in codes if codes.count(code) > 1})
        if repeated:
            raise ValueError(f"повторяются значения: {', '.join(repeated)}")
        return self


class ChoiceQuestion(Strict):
    """An ambiguity of the documents: the readings on offer and the one taken by default.

    `secondary` figures are shown beside every indicator that the question touches and they fit.
    """

    id: str = Field(pattern=r"^Q\d\d[a-z]?$")
    question: str
    default: str
    options: dict[str, str] = Field(min_length=1)
    secondary: tuple[Secondary, ...] = ()

    @model_validator(mode="after")
    def _default_is_an_option(self) -> ChoiceQuestion:
        if self.default not in self.options:
            raise ValueError(f"значения «{self.default}» нет среди вариантов")
        return self


class ChoiceFile(Strict):
    """`indicators/choices.yaml`."""

    choices: tuple[ChoiceQuestion, ...]
