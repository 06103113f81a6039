"""Files that mean harm, made small and on the fly: each name says what it does."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from making import books

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HEADER = ["ФИО", "Дата рождения", "Должность", "Предмет"]
ROW = ["Незнамова Анна Петровна", "05.03.1980", "учитель", "физика"]
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHEET = "xl/worksheets/sheet1.xml"


def make_all(folder: Path) -> dict[str, str]:
    """Write every kind; file name → what its issue must say (empty: it may be read)."""
    folder.mkdir(parents=True, exist_ok=True)
    expected = {}
    for name, (make, said) in KINDS.items():
        (folder / name).write_bytes(make(folder))
        expected[name] = said
    return expected


def plain(folder: Path) -> bytes:
    """Make an honest workbook."""
    path = books.xlsx(folder / "заготовка.tmp", {"Кадры": [HEADER, ROW]})
    data = path.read_bytes()
    path.unlink()
    return data


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def with_part(folder: Path, name: str, data: bytes) -> bytes:
    """Make a workbook with a part put in or replaced."""
    return packed({**parts_of(plain(folder)), name: data})


def sheet(cells: str, *, merges: str = "") -> bytes:
    """Write a worksheet."""
    return (
        f'<?xml version="1.0"?><worksheet xmlns="{_MAIN}"><sheetData>{cells}</sheetData>{merges}'
        "</worksheet>"
    ).encode()


def inline(reference: str, text: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def table() -> str:
    """Write the rows of an honest table."""
    rows = []
    for number, cells in enumerate((HEADER, ROW), start=1):
        made = "".join(inline(f"{'ABCD'[at]}{number}", text) for at, text in enumerate(cells))
        rows.append(f'<row r="{number}">{made}</row>')
    return "".join(rows)


def inflating(folder: Path) -> bytes:
    """A sheet of six hundred megabytes of blanks that says so."""
    return lying(folder, declared=None)


def lying(folder: Path, *, declared: int | None = 1000) -> bytes:
    """A sheet that inflates to six hundred megabytes and declares a thousand bytes."""
    size = 600 * 2**20
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = squeezer.compress(b" " * 2**20) + squeezer.flush(zlib.Z_FULL_FLUSH)
    body = block * (size // 2**20) + squeezer.flush()
    parts = parts_of(plain(folder))
    del parts[_SHEET]
    data = packed(parts)
    return append_entry(data, _SHEET, body, declared if declared is not None else size)


def append_entry(data: bytes, name: str, body: bytes, size: int) -> bytes:
    """Add an entry to an archive by hand, with whatever size it is to declare."""
    at = data.rindex(b"PK\x05\x06")
    count, length, start = struct.unpack_from("<HII", data, at + 10)
    encoded = name.encode()
    # version, flags, method, time, date, crc, sizes, lengths
    common = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, 0, len(body), size, len(encoded), 0)
    local = b"PK\x03\x04" + common + encoded + body
    central = b"PK\x01\x02" + struct.pack("<H", 20) + common
    central += struct.pack("<HHHII", 0, 0, 0, 0, start) + encoded
    directory = data[start : start + length] + central
    end = struct.pack(
        "<4sHHHHIIH",
        b"PK\x05\x06",
        0,
        0,
        count + 1,
        count + 1,
        len(directory),
        start + len(local),
        0,
    )
    return data[:start] + local + directory + end


def overlapping(folder: Path) -> bytes:
    """Three hundred sheets that share one compressed stream (Fifield's bomb)."""
    body = zlib.compress(b" " * 10**7, 9)[2:-4]
    data = append_entry(plain(folder), "xl/worksheets/bomb0.xml", body, 10**7)
    at = data.rindex(b"PK\x05\x06")
    count, length, start = struct.unpack_from("<HII", data, at + 10)
    directory = data[start : start + length]
    entry_at = directory.rindex(b"PK\x01\x02")
    entry = directory[entry_at:]
    more = b"".join(entry.replace(b"bomb0", f"b{number:04}".encode()) for number in range(300))
    end = struct.pack(
        "<4sHHHHIIH", b"PK\x05\x06", 0, 0, count + 300, count + 300, length + len(more), start, 0
    )
    return data[:start] + directory + more + end


def nested(_: Path) -> bytes:
    """An archive of archives that calls itself a workbook."""
    inner = packed({"bomb.bin": b"\0" * 10**7})
    for _layer in range(5):
        inner = packed({f"{number}.zip": inner for number in range(10)})
    return inner


def repeated_string(folder: Path) -> bytes:
    """One shared string of ten megabytes in four hundred cells: four gigabytes."""
    parts = parts_of(plain(folder))
    text = "Ъ" * 5_000_000
    parts["xl/sharedStrings.xml"] = (
        f'<sst xmlns="{_MAIN}" count="1" uniqueCount="1"><si><t>{text}</t></si></sst>'.encode()
    )
    rows = (f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 401))
    parts[_SHEET] = sheet("".join(rows))
    return packed(parts)


def far_cell(folder: Path) -> bytes:
    """A cell at the last address of Excel: seventeen billion cells up to it."""
    far = f'<row r="1048576">{inline("XFD1048576", "x")}</row>'
    return with_part(folder, _SHEET, sheet(table() + far))


def far_merge(folder: Path) -> bytes:
    """Merged ranges over the whole sheet, many times: each spreads over every row."""
    spans = "".join(f'<mergeCell ref="A1:XFD{1048576 - n}"/>' for n in range(2000))
    merges = f'<mergeCells count="2000">{spans}</mergeCells>'
    return with_part(folder, _SHEET, sheet(table(), merges=merges))


def far_reference(folder: Path) -> bytes:
    """Addresses that no sheet has."""
    odd = "".join(
        f'<row r="{row}">{inline(reference, "x")}</row>'
        for row, reference in ((3, "ZZZZZZZZ3"), (0, "A0"), (99999999999, "A99999999999"))
    )
    return with_part(folder, _SHEET, sheet(table() + odd))


def laughing(folder: Path) -> bytes:
    """A billion laughs in the workbook part."""
    return with_entities(folder, "xl/workbook.xml")


def with_entities(folder: Path, part: str) -> bytes:
    levels = ['<!ENTITY e0 "ха">']
    levels += [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12)]
    parts = parts_of(plain(folder))
    xml = parts[part].decode()
    at = xml.index("?>") + 2 if xml.startswith("<?") else 0
    xml = f"{xml[:at]}<!DOCTYPE x [{''.join(levels)}]>{xml[at:]}"
    parts[part] = xml.replace('name="Кадры"', 'name="&e11;"').encode()
    return packed(parts)


def external_entity(folder: Path) -> bytes:
    """An entity that names a file of this machine."""
    parts = parts_of(plain(folder))
    xml = f'<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]><worksheet xmlns="{_MAIN}">'
    cells = table().replace("физика", "&secret;")
    parts[_SHEET] = f"{xml}<sheetData>{cells}</sheetData></worksheet>".encode()
    return packed(parts)


def external_link(folder: Path) -> bytes:
    """A link to a book on a server: never followed."""
    parts = parts_of(plain(folder))
    parts["xl/externalLinks/externalLink1.xml"] = b"<externalLink/>"
    parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = (
        b'<Relationships><Relationship Id="rId1" TargetMode="External" '
        b'Target="\\\\198.51.100.1\\share\\book.xlsx"/></Relationships>'
    )
    return packed(parts)


def macros(folder: Path) -> bytes:
    """A project of macros: never looked into."""
    return with_part(folder, "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0" + b"AutoOpen" * 1000)


def climbing(folder: Path) -> bytes:
    """Parts whose names climb out of any folder."""
    parts = parts_of(plain(folder))
    parts["../../../../tmp/pedmonitor-was-here.xml"] = b"<x/>"
    parts["/etc/pedmonitor-was-here"] = b"<x/>"
    return packed(parts)


def deep_formula(folder: Path) -> bytes:
    """A formula of a hundred thousand brackets and a calculated result."""
    formula = "(" * 100_000 + "1" + ")" * 100_000
    cell = f'<row r="3"><c r="A3"><f>{formula}</f><v>1</v></c></row>'
    return with_part(folder, _SHEET, sheet(table() + cell))


def deep_xml(folder: Path) -> bytes:
    """A hundred thousand elements one in another."""
    depth = 100_000
    deep = b"<x>" * depth + b"</x>" * depth
    parts = parts_of(plain(folder))
    for part in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels"):
        end = parts[part].rindex(b"</")
        parts[part] = parts[part][:end] + deep + parts[part][end:]
    parts[_SHEET] = sheet(table() + '<row r="3"><c r="A3" t="e"><v>#N/A</v></c></row>')
    return packed(parts)


def damaged_stored(folder: Path) -> bytes:
    """A stored part with one letter changed: the checksum alone tells."""
    parts = parts_of(plain(folder))
    parts[_SHEET] = sheet(table())
    data = packed(parts, zipfile.ZIP_STORED)
    text = "физика".encode()
    at = data.index(text)
    return data[:at] + "химика".encode() + data[at + len(text) :]


def damaged_packed(folder: Path) -> bytes:
    """A compressed part with broken bytes."""
    data = bytearray(plain(folder))
    at = data.index(_SHEET.encode()) + len(_SHEET) + 40
    data[at : at + 8] = bytes(b ^ 0xFF for b in data[at : at + 8])
    return bytes(data)


def cut_off(folder: Path) -> bytes:
    """Half a download."""
    data = plain(folder)
    return data[: len(data) // 2]


def zip_password(folder: Path) -> bytes:
    """Parts that say they are encrypted."""
    data = bytearray(plain(folder))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(sign, at + 1)
    return bytes(data)


def odd_compression(folder: Path) -> bytes:
    """Parts in a compression that no office writes."""
    return packed(parts_of(plain(folder)), zipfile.ZIP_LZMA)


def ole_password(_: Path) -> bytes:
    """The container of an encrypted book."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")


def ole_loop(folder: Path) -> bytes:
    """An old book whose chain of sectors goes round in a circle."""
    data = bytearray(old_book(folder))
    (first,) = struct.unpack_from("<I", data, 76)
    at = 512 + first * 512
    for sector in range(8):
        struct.pack_into("<I", data, at + 4 * sector, 0)
    return bytes(data)


def old_book(folder: Path) -> bytes:
    path = books.xls(folder / "заготовка.tmp", {"Кадры": [HEADER, ROW]})
    data = path.read_bytes()
    path.unlink()
    return data


def old_cut_off(folder: Path) -> bytes:
    """Half of an old book."""
    data = old_book(folder)
    return data[: len(data) // 2]


def old_damaged(folder: Path) -> bytes:
    """An old book with random bytes over its records."""
    data = bytearray(old_book(folder))
    data[512:1024] = bytes((7 * n) % 256 for n in range(512))
    return bytes(data)


def biff(version: int) -> bytes:
    """A book of Excel 2, 3 or 4: bare records, no container."""
    begin = {2: b"\x09\x00\x04\x00", 3: b"\x09\x02\x06\x00", 4: b"\x09\x04\x06\x00"}[version]
    body = {2: b"\x02\x00\x10\x00", 3: b"\x00\x03\x10\x00\0\0", 4: b"\x00\x04\x10\x00\0\0"}[version]
    cells = b"".join(
        biff_label(version, row, column, text)
        for row, texts in enumerate((HEADER, ROW))
        for column, text in enumerate(texts)
    )
    page = struct.pack("<HHH", 0x42, 2, 1251)
    dimensions = struct.pack("<HHHHHH", 0, 8, 0, 2, 0, 4)
    if version > 2:
        dimensions = struct.pack("<HHHHHHH", 0x0200, 10, 0, 2, 0, 4, 0)
    return begin + body + page + dimensions + cells + b"\x0a\x00\x00\x00"


def biff_label(version: int, row: int, column: int, text: str) -> bytes:
    raw = text.encode("cp1251")
    if version == 2:
        body = struct.pack("<HH3sB", row, column, b"\0\0\0", len(raw)) + raw
        return struct.pack("<HH", 0x0004, len(body)) + body
    body = struct.pack("<HHHH", row, column, 0, len(raw)) + raw
    return struct.pack("<HH", 0x0204, len(body)) + body


def ods(content: str) -> bytes:
    """Write an OpenDocument spreadsheet by hand."""
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    xml = (
        f'<office:document-content xmlns:office="{space}office:1.0" '
        f'xmlns:table="{space}table:1.0" xmlns:text="{space}text:1.0"><office:body>'
        f'<office:spreadsheet><table:table table:name="Л">{content}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": xml.encode(),
            "META-INF/manifest.xml": b"<manifest/>",
        }
    )


def ods_cell(text: str, repeated: int = 1) -> str:
    return (
        f'<table:table-cell office:value-type="string" table:number-columns-repeated="{repeated}">'
        f"<text:p>{text}</text:p></table:table-cell>"
    )


def ods_repeated(_: Path) -> bytes:
    """Seventeen billion filled cells in two attributes."""
    row = f'<table:table-row table:number-rows-repeated="1048576">{ods_cell("x", 16384)}'
    return ods(row + "</table:table-row>")


def ods_repeated_blank(_: Path) -> bytes:
    """A filled cell after a million blank rows of sixteen thousand columns."""
    blank = (
        '<table:table-row table:number-rows-repeated="1048575">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    last = '<table:table-row><table:table-cell table:number-columns-repeated="16383"/>'
    return ods(f"{blank}{last}{ods_cell('x')}</table:table-row>")


def ods_password(_: Path) -> bytes:
    """Ciphertext where the content should be, and a manifest that says so."""
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">'
        '<manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>'
        "</manifest:manifest>"
    )
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": bytes(range(256)) * 4,
            "META-INF/manifest.xml": manifest.encode(),
        }
    )


def ods_laughing(_: Path) -> bytes:
    """A billion laughs in an OpenDocument spreadsheet."""
    parts = parts_of(ods(f"<table:table-row>{ods_cell('&e;')}</table:table-row>"))
    head = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY e "&a;&a;&a;">]>'
    return packed({**parts, "content.xml": head + parts["content.xml"]})


def html_span(_: Path) -> bytes:
    """A page whose one cell spans everything."""
    cell = '<td rowspan="999999999" colspan="999999999">x</td>'
    return f"<html><table>{f'<tr>{cell * 50}</tr>' * 400}</table></html>".encode()


def html_open(_: Path) -> bytes:
    """Two megabytes of tags that never close: quadratic for a careless parser."""
    return b"<html><table><tr><td>" + b"<a " * 300_000 + b"<!--" * 200_000


def xml_index(_: Path) -> bytes:
    """Rows and cells of Excel 2003 that jump as far as numbers go."""
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    rows = "".join(
        f'<Row ss:Index="{100_000 * n}"><Cell ss:Index="20000" ss:MergeAcross="999999999">'
        '<Data ss:Type="String">x</Data></Cell></Row>'
        for n in range(1, 1001)
    )
    head = f'<Workbook xmlns="{space}" xmlns:ss="{space}"><Worksheet ss:Name="Л"><Table>'
    return f"{head}{rows}</Table></Worksheet></Workbook>".encode()


def xml_laughing(_: Path) -> bytes:
    """A billion laughs in the XML of Excel 2003."""
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    return (
        f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e "x">]><Workbook xmlns="{space}"/>'.encode()
    )


def rosstat_laughing(_: Path) -> bytes:
    """A billion laughs in a report of Rosstat."""
    return (
        b'<!DOCTYPE x [<!ENTITY e "x">]><report form="1"><sections><section/></sections></report>'
    )


def csv_quotes(_: Path) -> bytes:
    """A quote that opens and never closes before fifty thousand lines."""
    return (";".join(HEADER) + '\n"' + ";x\n" * 50_000).encode("cp1251")


def csv_wide(_: Path) -> bytes:
    """A line of half a million delimiters."""
    return (";".join(HEADER) + "\n" + ";".join(ROW) + ";" * 500_000).encode("cp1251")


def csv_long_cell(_: Path) -> bytes:
    """One cell of twenty megabytes."""
    return (";".join(HEADER) + "\n" + "я" * 20_000_000 + ";x;y;z\n").encode("cp1251")


def csv_nul(_: Path) -> bytes:
    """Zero bytes among text."""
    return (";".join(HEADER) + "\n").encode("cp1251") + b"\0\x01\xff" * 1000


def quadratic_names(_: Path) -> bytes:
    """Cells made for patterns that go back and forth."""
    words = ["Ааааа-" * 3000, "А." * 5000, " " * 20_000 + "x", "(" * 10_000, "1 " * 10_000]
    rows = [HEADER, *([word, word, word, word] for word in words * 3)]
    return books.text(rows).encode("utf-8")


KINDS: dict[str, tuple[Callable[[Path], bytes], str]] = {
    "бомба zip.xlsx": (inflating, "при распаковке"),
    "бомба zip лжёт.xlsx": (lying, "повреждён"),
    "бомба zip внахлёст.xlsx": (overlapping, "при распаковке"),
    "бомба zip вложенная.xlsx": (nested, "нет таблиц"),
    "строка на гигабайты.xlsx": (repeated_string, "памяти"),
    "ячейка на краю.xlsx": (far_cell, "ячеек"),
    "объединение на весь лист.xlsx": (far_merge, ""),
    "адреса за краем.xlsx": (far_reference, "ячеек"),
    "миллиард смешков.xlsx": (laughing, "повреждён"),
    "внешняя сущность.xlsx": (external_entity, ""),
    "внешняя ссылка.xlsx": (external_link, ""),
    "макросы.xlsm": (macros, ""),
    "имена с точками.xlsx": (climbing, ""),
    "глубокая формула.xlsx": (deep_formula, ""),
    "глубокий xml.xlsx": (deep_xml, ""),
    "сумма не сходится.xlsx": (damaged_stored, "повреждён"),
    "битое сжатие.xlsx": (damaged_packed, "повреждён"),
    "половина.xlsx": (cut_off, "повреждён"),
    "пароль zip.xlsx": (zip_password, "защищена паролем"),
    "странное сжатие.xlsx": (odd_compression, "повреждён"),
    "пароль ole.xlsx": (ole_password, "защищена паролем"),
    "круг секторов.xls": (ole_loop, "повреждён"),
    "половина.xls": (old_cut_off, ""),
    "битые записи.xls": (old_damaged, "повреждён"),
    "excel 2.xls": (lambda _: biff(2), ""),
    "excel 3.xls": (lambda _: biff(3), ""),
    "excel 4.xls": (lambda _: biff(4), ""),
    "17 миллиардов.ods": (ods_repeated, "ячеек"),
    "17 миллиардов пустых.ods": (ods_repeated_blank, ""),
    "пароль.ods": (ods_password, "защищена паролем"),
    "смешки.ods": (ods_laughing, "повреждён"),
    "объединение.html": (html_span, "ячеек"),
    "без конца.html": (html_open, ""),
    "прыжки.xml": (xml_index, "ячеек"),
    "смешки.xml": (xml_laughing, "внешние определения"),
    "смешки росстата.xml": (rosstat_laughing, "внешние определения"),
    "кавычка.csv": (csv_quotes, ""),
    "ширина.csv": (csv_wide, ""),
    "длинная ячейка.csv": (csv_long_cell, "знаков"),
    "нули.csv": (csv_nul, "повреждён"),
    "шаблоны.csv": (quadratic_names, ""),
}
