// Offers names while one types into a field with data-suggest; works by keyboard as the ARIA combobox pattern says.
for (const input of document.querySelectorAll("input[data-suggest]")) {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = input.id + "-suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  input.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  let active = -1;
  let asked = 0;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (item) => {
    if (input.dataset.value === "iri") {
      input.value = item.dataset.iri;
    } else {
      location.href = item.dataset.href;
    }
    close();
  };
  const mark = (index) => {
    active = (index + list.children.length) % list.children.length;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
    input.setAttribute("aria-activedescendant", list.children[active].id);
  };
  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map((suggestion, i) => {
      const item = document.createElement("li");
      item.id = list.id + "-" + i;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.textContent = suggestion.label + " ";
      const kind = document.createElement("span");
      kind.className = "soft";
      kind.textContent = suggestion.kind;
      item.append(kind);
      item.dataset.href = suggestion.href;
      item.dataset.iri = suggestion.iri;
      item.addEventListener("mousedown", (event) => { event.preventDefault(); choose(item); });
      return item;
    }));
    active = -1;
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(suggestions.length > 0));
  };

  input.addEventListener("input", async () => {
    const turn = ++asked;
    const words = input.value.trim();
    if (words.length < 2) return close();
    const answer = await fetch(input.dataset.suggest + "?q=" + encodeURIComponent(words));
    if (answer.ok && turn === asked) show(await answer.json());
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") { event.preventDefault(); mark(active + 1); }
    if (event.key === "ArrowUp") { event.preventDefault(); mark(active < 0 ? -1 : active - 1); }
    if (event.key === "Enter" && active >= 0) { event.preventDefault(); choose(list.children[active]); }
    if (event.key === "Escape") close();
  });
  input.addEventListener("blur", close);
}
