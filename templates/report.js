"use strict";
// Сортировка таблиц: кнопка в заголовке столбца, с клавиатуры — Enter или пробел. Без сценария таблицы просто читаются.
(function () {
  var collator = new Intl.Collator("ru", { numeric: true, sensitivity: "base" });
  var announce = document.getElementById("announce");

  function compare(a, b) {
    if (a.number !== null && b.number !== null) return a.number - b.number;
    if (a.number !== null || b.number !== null) return a.number !== null ? -1 : 1;
    return collator.compare(a.text, b.text);
  }

  function keyOf(row, index) {
    var cell = row.cells[index];
    var number = cell.dataset.sort;
    return { row: row, number: number === undefined ? null : Number(number), text: cell.textContent.trim() };
  }

  function sort(table, heading, index, title) {
    var descending = heading.getAttribute("aria-sort") === "ascending";
    var body = table.tBodies[0];
    var keys = Array.from(body.rows, function (row) { return keyOf(row, index); });
    var numeric = keys.some(function (key) { return key.number !== null; });
    // Где стоят числа, клетки без числа всегда внизу.
    var last = numeric ? keys.filter(function (key) { return key.number === null; }) : [];
    var first = numeric ? keys.filter(function (key) { return key.number !== null; }) : keys;
    first.sort(function (a, b) { return descending ? compare(b, a) : compare(a, b); });
    first.concat(last).forEach(function (key) { body.appendChild(key.row); });
    Array.from(table.tHead.rows[0].cells, function (cell) { cell.setAttribute("aria-sort", "none"); });
    heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
    announce.textContent = "Таблица упорядочена по столбцу «" + title + "»: " + (descending ? "по убыванию" : "по возрастанию");
  }

  document.querySelectorAll("table.sortable").forEach(function (table) {
    Array.from(table.tHead.rows[0].cells, function (heading, index) {
      var button = document.createElement("button");
      var title = heading.textContent;
      button.type = "button";
      button.title = "Упорядочить по этому столбцу";
      button.textContent = title;
      heading.textContent = "";
      heading.appendChild(button);
      heading.setAttribute("aria-sort", "none");
      button.addEventListener("click", function () { sort(table, heading, index, title); });
    });
  });
})();
