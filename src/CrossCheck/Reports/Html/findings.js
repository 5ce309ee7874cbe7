// The list of findings: rows drawn as they come into sight, story by story where there are several, and the keys that move through it.

/** Rows drawn at a time: a few screens. */
const CHUNK = 60;

const findingsView = (() => {
  const openIds = new Set();
  let found = [];
  let from = 0;
  let to = 0;
  let current = null;
  let list = null;
  let watcher = null;

  function show(main) {
    present(main,
      headline(only),
      el("section", { class: "desk", "aria-label": "Findings" },
        toolbar(change),
        el("div", { class: "found" }, el("p", { id: "found" }), el("div", { class: "found-tools" }, decisions.served ? null : el("button", { type: "button", class: "plain", id: "export", click: decisions.save, title: "Save the decisions of this page as crosscheck.review.json" }, "Export decisions"))),
        selection.bar(draw),
        el("button", { type: "button", class: "more", id: "earlier", click: () => { from = Math.max(0, from - CHUNK); draw(); } }),
        list = el("div", { class: "list", id: "list" }),
        el("button", { type: "button", class: "more", id: "later", click: extend }),
        el("p", { class: "folded", id: "folded" })),
      problems());
    watcher?.disconnect();
    watcher = new IntersectionObserver((seen) => { if (seen[0].isIntersecting) extend(); }, { rootMargin: "800px" });
    watcher.observe($("#later"));
    apply(false);
  }

  function change(changes) {
    filter.set(changes);
    apply();
  }

  /** Shows the list anew after the filter was changed elsewhere than in the toolbar. */
  function again() {
    show($("#main"));
  }

  function only(severity) {
    filter.only({ verdicts: new Set([gravest.name]), severity });
    again();
  }

  /** Filters, sorts and draws from the top. */
  function apply(fromTop = true) {
    found = filter.found();
    if (fromTop || !found.includes(current)) {
      current = null;
      from = 0;
    }
    if (current) from = before(found.indexOf(current));
    to = Math.min(found.length, from + CHUNK);
    draw();
    selection.show();
    tallies(found, again, reset);
    reviewed(only);
    sync();
    announce(count(found.length, "finding"));
  }

  /** Where drawing starts for a row to be in sight with a few before it. */
  function before(at) {
    return at < CHUNK / 2 ? 0 : at - 10;
  }

  function draw() {
    list.replaceChildren(...rows(from, to));
    ends();
  }

  function extend() {
    if (to >= found.length) return;
    const drawn = to;
    to = Math.min(found.length, to + CHUNK);
    list.append(...rows(drawn, to));
    ends();
  }

  function ends() {
    const earlier = $("#earlier");
    const later = $("#later");
    earlier.hidden = from === 0;
    earlier.textContent = `${count(from, "earlier finding")}`;
    later.hidden = to >= found.length;
    later.textContent = `${count(found.length - to, "more finding")}`;
    // Where the end is still in sight after a chunk, the watcher sees no change and must look again.
    watcher?.unobserve(later);
    watcher?.observe(later);
  }

  /** The rows of a stretch of the list, each story under its name. */
  function rows(start, end, asRow = row) {
    return found.slice(start, end).flatMap((f, i) =>
      filter.isByStory() && f.story !== undefined && found[start + i - 1]?.story !== f.story ? [storyHeading(report.stories[f.story], alone), asRow(f)] : [asRow(f)]);
  }

  /** Shows one story alone, or with none named all again. */
  function alone(id) {
    filter.set({ story: id });
    again();
  }

  function row(f) {
    return findingRow(f, { isOpen: openIds.has(f.id), toggle: () => { current = f; toggle(f); } });
  }

  function redraw(f) {
    const old = document.getElementById(nodeId(f));
    if (!old) return;
    const focus = old.contains(document.activeElement) ? [document.activeElement.className, document.activeElement.selectionStart] : null;
    const fresh = row(f);
    if (old.classList.contains("is-current")) fresh.classList.add("is-current");
    old.replaceWith(fresh);
    if (focus) ([...fresh.querySelectorAll("button, textarea, input, a")].find((n) => n.className === focus[0]) ?? $(".question", fresh)).focus({ preventScroll: true });
  }

  function toggle(f) {
    if (!openIds.delete(f.id)) openIds.add(f.id);
    redraw(f);
    makeCurrent(f);
    sync();
  }

  function makeCurrent(f) {
    $(".finding.is-current")?.classList.remove("is-current");
    current = f;
    document.getElementById(nodeId(f))?.classList.add("is-current");
  }

  /** Goes to a finding, drawing what is needed on the way. */
  function reach(f, { open = false, top = false } = {}) {
    const at = found.indexOf(f);
    if (at < from || at >= to) {
      from = before(at);
      to = Math.min(found.length, from + CHUNK);
      draw();
    }
    if (open && !openIds.has(f.id)) { openIds.add(f.id); redraw(f); }
    makeCurrent(f);
    const node = document.getElementById(nodeId(f));
    $(".question", node).focus({ preventScroll: true });
    sync();
    node.scrollIntoView({ block: top || node.offsetHeight > innerHeight * 0.8 ? "start" : "nearest" });
  }

  /** Opens a finding by its address, setting aside filters that hide it. */
  function open(f) {
    filter.admit(f);
    current = f;
    again();
    reach(f, { open: true, top: true });
  }

  /** Goes to the next finding below that waits for a decision, or from the top. */
  function nextOpen() {
    const at = current ? found.indexOf(current) : -1;
    const isDue = (f) => f !== current && f.traits.flagged && decisions.stateOf(f) === "open";
    const next = found.slice(at + 1).find(isDue) ?? found.find(isDue);
    if (next) reach(next, { open: current !== null && openIds.has(current.id) });
    else announce("Every finding listed is decided.");
  }

  /** Filters, order and what is open, as an address that a reload or a colleague can use. */
  function sync() {
    const params = filter.params();
    if (openIds.size > 0) params.set("open", [...openIds].join(","));
    if (current && openIds.has(current.id)) params.set("at", current.id);
    const text = params.toString();
    if (text || location.hash.startsWith("#/findings?")) history.replaceState(null, "", text ? `#/findings?${text}` : "#/");
  }

  /** Shows what an address made by sync says; whether it leads to a finding. */
  function restore(params, main) {
    filter.restore(params);
    openIds.clear();
    for (const id of (params.get("open") ?? "").split(",")) if (report.byId.has(id)) openIds.add(id);
    const at = current = report.byId.get(params.get("at")) ?? null;
    show(main);
    if (!at) return false;
    // What was decided since may be folded away by now; the reader was there and finds it again.
    if (found.includes(at)) reach(at, { open: true, top: true });
    else open(at);
    return true;
  }

  function reset() {
    filter.clear();
    again();
    $("#search").focus();
  }

  function step(by) {
    if (found.length === 0) return;
    const at = current ? found.indexOf(current) : by > 0 ? -1 : found.length;
    reach(found[Math.min(found.length - 1, Math.max(0, at + by))]);
  }

  function decide(state) {
    if (!current) return;
    if (state === "explained" && !decisions.noteOf(current)) {
      reach(current, { open: true });
      askWhy($(`#${nodeId(current)} textarea`));
      return;
    }
    decisions.set(current, state, decisions.noteOf(current));
    nextOpen();
  }

  /** Takes the last decision back and returns to its finding. */
  function undo() {
    const f = decisions.undo();
    if (f && found.includes(f)) reach(f);
  }

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    o: () => current && toggle(current),
    c: () => decide("confirmed"),
    d: () => decide("dismissed"),
    e: () => decide("explained"),
    u: undo,
    n: () => {
      if (!current) return;
      reach(current, { open: true });
      $(`#${nodeId(current)} textarea`).focus();
    },
    "/": () => $("#search").focus(),
  };

  decisions.watch((f, isNoteOnly) => {
    if (!list?.isConnected) return;
    // A note is kept when its field loses the focus, perhaps to the button being pressed: that button must stay where it is.
    if (isNoteOnly) $(`#${nodeId(f)} .standing`)?.replaceChildren(...standing(f, decisions.stateOf(f)).filter(Boolean));
    else redraw(f);
    reviewed(only);
  });

  /** On paper everything that matches is shown, in rows with their quotations; what the reader unfolded stays so. */
  addEventListener("beforeprint", () => {
    if (list?.isConnected) list.replaceChildren(...rows(0, found.length, (f) => findingRow(f, { isOpen: openIds.has(f.id), toggle: () => {} })));
  });
  addEventListener("afterprint", () => { if (list?.isConnected) draw(); });

  return { show, open, restore, keys, nextOpen };
})();
