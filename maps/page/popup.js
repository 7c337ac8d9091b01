"use strict";
// What a region says when the pointer is over it, and when it is chosen.
function split(text) { return text ? text.split("|") : []; }
function numberOf(view, one, at, region) {
  const period = one.periods[at] || one.periods[0], text = split(period.texts)[region];
  return text === undefined || text === "" ? view.data.words.no_data : text;
}
function linesOf(view, at) {
  const one = view.theme(), now = view.period(), lines = [];
  const amount = numberOf(view, one, view.state.period, at);
  if (one.categorical && now.homes && now.homes[at] !== "-") lines.push([one.legend, now.steps[now.homes[at]][1]]);
  lines.push([one.categorical ? one.amount : one.legend, amount]);
  const second = split(now.seconds)[at];
  if (second) lines.push([one.second, second]);
  if (now.leading && now.leading[1][at] >= 0) lines.push([view.data.words.leads, now.leading[0][now.leading[1][at]]]);
  if (now.circles && now.circles.radii[at]) lines.push([one.circles, split(now.circles.texts)[at]]);
  return lines;
}
function partsOf(view, at, box) {
  const now = view.period(), shares = now.pies && now.pies[at];
  if (!shares) return;
  const table = make("table", null, box, "parts");
  view.theme().kinds.forEach(([colour, name], kind) => {
    if (shares[kind] > 0) row(table, [swatch(colour), name, (shares[kind] / 10).toFixed(shares[kind] < 100 ? 1 : 0) + "%"]);
  });
}
function tipOf(view, at) {
  const region = view.data.regions[at], box = make("div", null, null, "tip");
  if (!region) { make("span", view.data.words.no_data, box); return box; }
  make("b", region.name, box);
  linesOf(view, at).forEach(([what, text]) => make("div", what + view.data.words.colon + text, box));
  make("div", view.period().when, box, "soft");
  return box;
}
function popupOf(view, at) {
  const region = view.data.regions[at], box = make("div", null, null, "pop"), words = view.data.words;
  if (!region) { make("span", words.no_data, box); return box; }
  make("b", region.name, box);
  linesOf(view, at).forEach(([what, text]) => make("div", what + view.data.words.colon + text, box));
  partsOf(view, at, box);
  (view.data.scenarios ? placesOf : yearsOf)(view, at, box);
  if (region.projects.length) {
    make("h3", words.largest_projects, box);
    const list = make("table", null, box, "projects");
    const dated = region.projects.some(cells => cells[1]), kept = cells => dated ? cells : [cells[0], cells[2]];
    row(list, kept([words.project, words.years_of_start, words.capital_yi]), "th");
    region.projects.forEach(cells => row(list, kept(cells)));
    if (region.more) make("div", region.more, box, "soft");
  }
  return box;
}
// The layers of the same group, year by year.
function yearsOf(view, at, box) {
  const told = view.data.themes.filter(one => one.group === view.theme().group && one.periods.length > 1 && !one.categorical);
  if (!told.length) return;
  const table = make("table", null, box, "years");
  row(table, [view.data.words.year, ...told.map(one => one.legend)], "th");
  view.data.periods.forEach((label, period) => {
    const line = row(table, [period ? label : view.data.words.sum_or_last, ...told.map(one => numberOf(view, one, period, at))]);
    if (period === view.state.period) line.className = "now";
  });
}
