"""What a competent colleague would write: python baseline_pandas.py FOLDER openpyxl|calamine."""

import json
import sys
from pathlib import Path

import pandas as pd

ENGINES = {".xls": "xlrd", ".ods": "odf", ".xlsx": sys.argv[2]}
tables: dict[str, list[pd.DataFrame]] = {}
for path in sorted(Path(sys.argv[1]).glob("* Школа *")):
    kind, _, school, *sheet = path.stem.split(" ", 3)
    if path.suffix == ".csv":
        frames = {sheet[0]: pd.read_csv(path, sep=";", encoding="cp1251", header=1)}
    else:
        engine = "calamine" if sys.argv[2] == "calamine" else ENGINES[path.suffix]
        frames = pd.read_excel(path, sheet_name=None, header=1, engine=engine)
    for name, frame in frames.items():
        key = "form" if kind == "ОО-1" else name
        tables.setdefault(key, []).append(frame.assign(school=school))
T = {name: pd.concat(frames, ignore_index=True) for name, frames in tables.items()}
for table in T.values():
    for column in table.columns:
        if column.startswith("Дата"):
            table[column] = pd.to_datetime(table[column], format="mixed", dayfirst=True)
        elif column.startswith("ФИО"):
            table[column] = table["school"] + table[column]
staff, diag, pk, support, pairs, contests = (T[name] for name in list(T) if name != "form")
staff = staff[~staff["Должность"].isin(["директор", "заместитель директора"])]
subjects = staff.assign(s=staff["Предмет"].fillna("вне учебных предметов").str.split(", "))
diag = diag[(diag["Дата"].dt.year == 2022) & (diag["Прошёл"] == "да")]
pk = pk[(pk["Дата окончания"].dt.year == 2022) & (pk["Вид программы"] == "повышение квалификации")]
aimed, kind = pk["Основание"].isin(["результаты диагностики", "ИОМ"]), diag["Вид диагностики"]
level, born = support["Уровень сопровождения"], staff["Дата рождения"]
old_enough = staff["Дата принятия на работу"] <= "2019-12-31"
FACTS = {
    "diag_deficit_by_subject_share": diag[kind.str.contains("дефицит")]["ФИО"],
    "burnout_diag_by_subject_share": diag[kind.str.contains("выгоран")]["ФИО"],
    "independent_qualification_share": diag[kind.str.contains("независ")]["ФИО"],
    "method_support_school_by_subject_share": support[level == "школьный"]["ФИО"],
    "method_support_municipal_by_subject_share": support[level == "муниципальный"]["ФИО"],
    "mentoring_participants_share": pd.concat(
        [pairs["ФИО наставника"], pairs["ФИО наставляемого"]]
    ),
    "contest_participants_share": contests[contests["Дата"].dt.year == 2022]["ФИО"],
    "pk_deficit_targeted_share": pk[aimed]["ФИО"],
    "age_under35_share": staff[born > "1987-12-31"]["ФИО"],
    "age_under30_tenure3_share": staff[(born > "1992-12-31") & old_enough]["ФИО"],
}
answer = {"form_sum": int(T["form"].select_dtypes("number").sum().sum())}
for name, people in FACTS.items():
    hit = subjects.assign(hit=subjects["ФИО"].isin(people))
    by_school = hit.groupby("school")["hit"].agg(["sum", "size"])
    by_subject = hit.explode("s").groupby("s")["hit"].agg(["sum", "size"])
    answer[name] = {"total": [int(hit["hit"].sum()), len(hit)]}
    answer[name] |= {"school": by_school.T.to_dict("list"), "subject": by_subject.T.to_dict("list")}
deficits = diag[kind.str.contains("дефицит")]  # a diagnostic in a subject counts in that subject
exact = set(zip(deficits["ФИО"], deficits["Предмет"], strict=True))
general = set(deficits[deficits["Предмет"].isna()]["ФИО"])
rows = subjects.explode("s")
rows["hit"] = [p in general or (p, s) in exact for p, s in zip(rows["ФИО"], rows["s"], strict=True)]
matched = rows.groupby("s")["hit"].agg(["sum", "size"]).T.to_dict("list")
answer["diag_deficit_by_subject_share"]["subject"] = matched
trained = staff[staff["ФИО"].isin(pk["ФИО"])]["ФИО"]
total = [int(trained.isin(pk[aimed]["ФИО"]).sum()), len(trained)]
answer["pk_diag_or_iom_of_trained_share"] = {"total": total}
print(json.dumps(answer, ensure_ascii=False))
