"use strict";
// Scenarios in place of years: unfolding what they share, choosing one, and what stands where in it.
function unfold(data) {
  data.themes.forEach(one => {
    if (one.common) one.periods = data.scenarios.shown.map(scenario => periodOf(one, scenario));
  });
}
function periodOf(one, scenario) {
  const shared = one.common, [homes, texts] = scenario[one.key];
  const held = shared.steps.map((_, at) => [...homes].filter(home => home === String(at)).length);
  const period = { when: scenario.label, how: shared.how, homes, texts, findings: [...scenario.told, ...one.findings] };
  period.steps = shared.steps.map(([fill, range], at) => [fill, range, shared.members[held[at]]]);
  if (!shared.circles) return period;
  const counts = scenario.counts.split("|").map(Number), { largest, pixels, legend } = shared.circles;
  const radii = counts.map(count => Math.round(10 * pixels * Math.sqrt(count / largest)) / 10);
  period.circles = { radii, texts: scenario.counts, legend };
  return period;
}
// The projects of a region in the scenario that is chosen; over all scenarios, how often they stand there.
function placesOf(view, at, box) {
  const all = view.data.scenarios, single = Boolean(view.theme().common), words = all.words;
  const text = single ? all.shown[view.state.period].places.split(";")[at] : all.often[at];
  make("h3", single ? words.projects_here : words.projects_often, box);
  if (!text) { make("div", words.nothing_here, box, "soft"); return; }
  const table = make("table", null, box, "projects");
  row(table, [view.data.words.project, single ? words.share : words.share_of_scenarios], "th");
  text.split(",").forEach(one => {
    const [project, share] = one.split(":");
    row(table, [all.projects[Number(project)], (share || "100") + "%"]);
  });
}
function chooser(view, box, paint) {
  const all = view.data.scenarios, words = all.words;
  make("h2", words.scenario, box);
  const search = make("input", null, box, "search"), list = make("select", null, box, "scenarios");
  Object.assign(search, { type: "search", placeholder: words.search });
  search.setAttribute("aria-label", words.search);
  list.setAttribute("aria-label", words.scenario);
  const turn = make("div", null, box, "turn"), table = make("table", null, box, "points");
  const paper = make("p", null, box.parentNode, "soft on-paper");
  const earlier = make("button", words.earlier, turn), later = make("button", words.later, turn);
  const told = all.shown.map(one => [one.label, ...one.points.map((point, at) => all.axes[at] + " " + point)].join(" ").toLowerCase());
  let open = [];

  function fill() {
    const asked = search.value.trim().toLowerCase();
    open = all.shown.map((_, at) => at).filter(at => told[at].includes(asked));
    list.replaceChildren();
    Object.assign(make("option", words.choose, list), { value: "", disabled: true, hidden: true });
    open.forEach(at => { make("option", all.shown[at].label, list).value = at; });
    if (!open.length) make("option", words.no_match, list).disabled = true;
    if (!asked) all.others.forEach(label => { make("option", label, list).disabled = true; });
    if (asked && open.length && !open.includes(view.state.period)) pick(open[0]); else show();
  }
  function pick(at) {
    view.state.period = at;
    if (!view.theme().common) view.open(view.data.themes.findIndex(one => one.common));
    show();
    paint();
  }
  // Layers of all scenarios show none of them: the list then asks for one.
  function show() {
    const single = Boolean(view.theme().common), one = all.shown[view.state.period];
    const place = open.indexOf(view.state.period);
    list.value = single && place >= 0 ? String(view.state.period) : "";
    earlier.disabled = !single || place <= 0;
    later.disabled = !single || place < 0 || place >= open.length - 1;
    table.replaceChildren();
    paper.textContent = single ? one.points.map((point, at) => all.axes[at] + " " + point).join(" · ") : "";
    if (!single) return;
    row(table, [words.net_worth, one.money]);
    if (one.gap) row(table, [words.against_base, one.gap]);
    all.axes.forEach((axis, at) => row(table, [axis, one.points[at] || words.as_in_case]));
  }
  search.addEventListener("input", fill);
  list.addEventListener("change", () => pick(Number(list.value)));
  earlier.addEventListener("click", () => pick(open[open.indexOf(view.state.period) - 1]));
  later.addEventListener("click", () => pick(open[open.indexOf(view.state.period) + 1]));
  fill();
  return show;
}
