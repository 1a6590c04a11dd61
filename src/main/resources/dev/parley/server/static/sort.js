// Lets one sort a table by a click on a heading; numbers by size, all else by the alphabet.
const collator = new Intl.Collator("en", { numeric: true });
for (const table of document.querySelectorAll("table[data-sortable]")) {
  const body = table.tBodies[0];
  [...table.tHead.rows[0].cells].forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      const falls = heading.getAttribute("aria-sort") === "ascending";
      for (const other of heading.parentElement.cells) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", falls ? "descending" : "ascending");
      const rows = [...body.rows].sort((left, right) =>
        collator.compare(left.cells[column].textContent, right.cells[column].textContent));
      body.append(...(falls ? rows.reverse() : rows));
    });
  });
}
