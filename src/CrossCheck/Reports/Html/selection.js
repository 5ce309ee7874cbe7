// Several findings selected for one decision.

const selection = (() => {
  const selected = new Set();
  let onClear = () => {};

  function set(f, isSelected) {
    if (isSelected) selected.add(f);
    else selected.delete(f);
    show();
  }

  /** The bar above the list, which is there while something is selected. */
  function bar(cleared) {
    onClear = cleared;
    return el("div", { class: "bulk", id: "bulk", role: "group", "aria-label": "Decide on the selected findings", hidden: true });
  }

  function show() {
    const bar = $("#bulk");
    if (!bar) return;
    bar.hidden = selected.size === 0;
    if (selected.size === 0 || $("b", bar)) {
      if (selected.size > 0) $("b", bar).textContent = `${selected.size} selected`;
      else bar.replaceChildren();
      return;
    }
    const note = el("input", { type: "text", class: "signature", id: "bulk-note", placeholder: "Note for all", "aria-label": "Note for all selected" });
    const all = (state) => {
      if (state === "explained" && !note.value.trim()) { askWhy(note); return; }
      for (const f of selected) decisions.set(f, state, note.value.trim() || decisions.noteOf(f));
      clear();
    };
    present(bar, el("b", {}, `${selected.size} selected`), note,
      [["confirmed", "Confirm"], ["dismissed", "Dismiss"], ["explained", "Explain"]].map(([state, label]) => el("button", { type: "button", class: "choice", click: () => all(state) }, label)),
      el("button", { type: "button", class: "plain", click: clear }, "Clear"));
  }

  function clear() {
    selected.clear();
    show();
    onClear();
  }

  return { bar, show, set, has: (f) => selected.has(f) };
})();
