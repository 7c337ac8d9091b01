"use strict";
// The legend of the layer that is chosen, its findings, and how its numbers come about.
function swatch(colour) {
  const field = make("span", null, null, "swatch" + (colour ? "" : " hatch"));
  if (colour) field.style.background = colour;
  return field;
}
function legendOf(view, box) {
  const one = view.theme(), now = view.period(), words = view.data.words;
  box.replaceChildren();
  if (one.crossed) crossed(view, box); else classed(view, box);
  const missing = view.data.shapes.regions.filter(([at]) => at < 0 || !now.homes || now.homes[at] === "-").length;
  if (missing) row(make("table", null, box), [swatch(null), words.no_data, String(missing)]);
  [one.note, ...view.data.remarks].filter(Boolean).forEach(text => make("p", text, box, "soft"));
  if (now.pies) slices(view, box);
  if (now.circles) rings(view, box);
  if (one.flows) {
    make("h2", one.flows, box);
    [one.way, now.scale, now.rest].filter(Boolean).forEach(text => make("p", text, box, "soft"));
  }
  make("h2", words.findings, box);
  const list = make("ul", null, box);
  (now.findings || one.findings).forEach(text => make("li", text, list));
}
function classed(view, box) {
  make("h2", view.theme().legend, box);
  make("p", view.period().when + " · " + view.period().how, box, "soft");
  const table = make("table", null, box);
  (view.period().steps || []).forEach(([fill, range, members]) => row(table, [swatch(fill), range, members]));
}
// Three by three colours: the first number to the right, the second upwards.
function crossed(view, box) {
  const one = view.theme(), now = view.period(), [across, upwards] = now.ends || [[], []];
  make("h2", "↑ " + one.second, box);
  make("h2", "→ " + one.legend, box, "second");
  make("p", now.when + " · " + now.how, box, "soft");
  const table = make("table", null, box, "crossed");
  [2, 1, 0].forEach(line => {
    const cells = make("tr", null, table);
    make("th", upwards.length ? upwards[line] + " – " + upwards[line + 1] : "", cells);
    [0, 1, 2].forEach(column => {
      const cell = make("td", now.steps[3 * line + column][2].replace(/[^0-9]/g, ""), cells);
      cell.style.background = now.steps[3 * line + column][0];
      if (line + column > 1) cell.style.color = "#fff";
    });
  });
  row(table, ["", ...[0, 1, 2].map(at => across.length ? across[at] + " – " + across[at + 1] : "")], "th");
}
function slices(view, box) {
  const one = view.theme(), named = one.categorical ? view.period().steps.map(step => step[0]) : [];
  make("h2", one.pies, box);
  make("p", view.data.words.pies_alike, box, "soft");
  const table = make("table", null, box);
  one.kinds.filter(([colour]) => !named.includes(colour)).forEach(([colour, name]) => row(table, [swatch(colour), name, ""]));
}
function rings(view, box) {
  make("h2", view.theme().circles, box);
  const list = make("div", null, box, "rings");
  view.period().circles.legend.forEach(([radius, text]) => {
    const item = make("span", null, list), ring = make("i", null, item, "ring");
    ring.style.width = ring.style.height = 2 * radius + "px";
    item.append(text);
  });
}
