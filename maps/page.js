"use strict";
// Fills the page from data that Python has worked out; texts enter as text, never as markup.
function showPlan(map, shapes, borders, data) {
  const state = { theme: data.first, period: 0, circles: true, flows: true, labels: true };
  const words = data.words, codes = Object.keys(data.regions);
  const layers = { points: L.layerGroup(), circles: L.layerGroup(), flows: L.layerGroup(), labels: L.layerGroup() };
  const theme = () => data.themes[state.theme], period = () => theme().periods[state.period] || theme().periods[0];

  function colour(code) {
    const value = period().values[code];
    return value ? period().steps[value[1]][0] : null;
  }
  function number(code, at, one) {
    const value = (one.periods[at] || one.periods[0]).values[code];
    return value ? value[0] : words.no_data;
  }
  function tip(code) {
    const region = data.regions[code], box = make("div");
    make("b", region ? region.name : code, box);
    make("div", theme().legend + ": " + number(code, state.period, theme()), box);
    const circle = period().circles.seats[code];
    if (circle) make("div", theme().circles + ": " + circle[1], box);
    make("div", period().when, box).style.color = "#5F6C76";
    return box;
  }
  function popup(code) {
    const region = data.regions[code], box = make("div", null, null, "pop");
    make("b", region ? region.name : code, box);
    if (!region) { make("div", words.no_data, box); return box; }
    const table = make("table", null, box);
    const told = data.themes.filter(one => one.group === theme().group && one.periods.length > 1);
    row(table, [words.year, ...told.map(one => one.legend)], "th");
    data.periods.forEach((label, at) => {
      const line = row(table, [at ? label : words.sum_or_last, ...told.map(one => number(code, at, one))]);
      if (at === state.period) line.className = "now";
    });
    if (region.projects.length) {
      make("div", words.largest_projects, box).style.marginTop = "6px";
      const list = make("table", null, box);
      region.projects.forEach(cells => row(list, cells));
    }
    return box;
  }
  function paint() {
    const borderless = borders.getLayers().length === 0;
    shapes.setStyle(feature => {
      const fill = colour(feature.properties.code);
      return { fillColor: fill || "url(#hatch)", fillOpacity: 1, color: borderless ? "#4A6076" : fill === "#FFFFFF" ? "#CBD2D6" : "#FFFFFF", weight: borderless ? 1.2 : 0.8, opacity: 1 };
    });
    Object.values(layers).forEach(layer => layer.clearLayers());
    codes.forEach(code => mark(code, data.regions[code], period().circles.seats[code]));
    period().flows.forEach(([ring, text]) => L.polygon(ring, { color: "#B5302B", weight: 0.5, opacity: 0.86, fillColor: "#B5302B", fillOpacity: 0.86, smoothFactor: 0, pane: "flows" }).bindTooltip(make("span", text), { sticky: true }).addTo(layers.flows));
    if (period().outside.length) hubs();
    Object.keys(layers).forEach(key => key === "points" || state[key] ? layers[key].addTo(map) : layers[key].remove());
    side();
    thinNames();
  }
  function mark(code, region, circle) {
    if (!region.seat) return;
    if (!region.shape) {
      const icon = L.divIcon({ className: "point" + (colour(code) ? "" : " hatch"), iconSize: [26, 26] });
      const square = L.marker(region.seat, { icon, pane: "points" }).bindTooltip(() => tip(code)).bindPopup(() => popup(code), { maxWidth: 460 }).addTo(layers.points);
      square.on("add", () => { if (colour(code)) square.getElement().style.background = colour(code); });
      if (map.hasLayer(layers.points) && square.getElement() && colour(code)) square.getElement().style.background = colour(code);
    }
    const radius = circle ? Math.max(circle[0], 2.5) : 2.5;
    L.circleMarker(region.seat, { radius, weight: 1, color: "#FFFFFF", fillColor: circle ? "#DE7F3F" : "#1F2D38", fillOpacity: 1, pane: "circles" }).bindTooltip(() => tip(code)).bindPopup(() => popup(code), { maxWidth: 460 }).addTo(layers.circles);
    const name = make("div", region.short, null, "name");
    if (codes.length <= 8) name.append(document.createElement("br"), number(code, state.period, theme()));
    const icon = L.divIcon({ className: "", html: name, iconSize: [120, 16], iconAnchor: [60, -radius - 1] });
    L.marker(region.seat, { icon, interactive: false, pane: "names" }).addTo(layers.labels);
  }
  function hubs() {
    const box = make("div", null, null, "hubs");
    period().outside.forEach((line, at) => make(at ? "div" : "b", line, box));
    const icon = L.divIcon({ className: "", html: box, iconSize: [1, 1], iconAnchor: [40, -3] });
    L.marker(theme().gate, { icon, pane: "names" }).bindTooltip(make("span", words.outside_popup)).addTo(layers.flows);
  }
  const head = make("header", null, document.body), panel = make("aside", null, document.body), foot = make("footer", null, document.body);
  head.id = "head"; panel.id = "side"; foot.id = "foot";
  make("h1", data.title, head);
  make("p", data.subtitle, head);
  data.notes.forEach(line => make("div", line, foot));
  const controls = make("div", null, panel), legend = make("div", null, panel);
  function choice(type, text, kind, checked, change) {
    const label = make("label", null, controls, kind), input = make("input", null, label);
    Object.assign(input, { type, checked, name: type === "radio" ? "theme" : text });
    input.addEventListener("change", () => change(input));
    label.append(" " + text);
  }
  make("h2", words.themes, controls);
  data.themes.forEach((one, at) => choice("radio", one.title, "theme", at === data.first, () => { state.theme = at; paint(); }));
  const when = make("h2", null, controls), slider = make("input", null, controls);
  Object.assign(slider, { type: "range", min: 0, max: data.periods.length - 1, value: 0 });
  slider.setAttribute("aria-label", words.period);
  const ticks = make("div", null, controls, "ticks");
  data.periods.forEach(label => make("span", label, ticks));
  slider.addEventListener("input", () => { state.period = Number(slider.value); paint(); });
  make("h2", words.show, controls);
  ["circles", "flows", "labels"].forEach(key => choice("checkbox", words["show_" + key], "", true, input => { state[key] = input.checked; paint(); }));

  function side() {
    const one = theme(), now = period();
    when.textContent = words.period + " · " + now.when;
    legend.replaceChildren();
    make("h2", one.legend, legend);
    make("p", now.how, legend, "soft");
    const table = make("table", null, legend);
    now.steps.forEach(([fill, range, members]) => {
      const swatch = make("span", null, null, "swatch");
      swatch.style.background = fill;
      row(table, [swatch, range, members]);
    });
    const missing = shapes.getLayers().filter(layer => !now.values[layer.feature.properties.code]).length;
    if (missing) row(table, [make("span", null, null, "swatch hatch"), words.no_data, String(missing)]);
    if (now.circles.legend.length) {
      make("h2", one.circles, legend);
      const rings = make("div", null, legend, "rings");
      now.circles.legend.forEach(([radius, text]) => {
        const item = make("span", null, rings), ring = make("i", null, item, "ring");
        ring.style.width = ring.style.height = 2 * radius + "px";
        item.append(text);
      });
    }
    if (one.flows) {
      make("h2", one.flows, legend);
      [one.way, now.scale, now.rest].filter(Boolean).forEach(text => make("p", text, legend, "soft"));
    }
    make("h2", words.findings, legend);
    const list = make("ul", null, legend);
    one.findings.forEach(text => make("li", text, list));
  }
  defineHatch();
  map.createPane("borders").style.zIndex = 405;
  map.createPane("points").style.zIndex = 410;
  map.createPane("circles").style.zIndex = 420;
  map.createPane("flows").style.zIndex = 430;
  map.createPane("names").style.zIndex = 640;
  map.getPane("names").style.pointerEvents = "none";
  borders.remove();
  borders.eachLayer(layer => { layer.options.pane = "borders"; });
  borders.setStyle({ color: "#4A6076", weight: 1.6, fill: false, opacity: 1, interactive: false });
  borders.addTo(map);
  shapes.eachLayer(layer => {
    const code = layer.feature.properties.code;
    layer.bindTooltip(() => tip(code), { sticky: true }).bindPopup(() => popup(code), { maxWidth: 460 });
  });
  map.attributionControl.setPrefix(false);
  L.control.scale({ imperial: false, position: "bottomright" }).addTo(map);
  map.on("zoomend", thinNames);
  paint();
  let touched = false;
  const fit = () => touched || map.fitBounds(data.bounds, { padding: [8, 8], animate: false });
  ["mousedown", "wheel", "keydown", "touchstart"].forEach(kind => map.getContainer().addEventListener(kind, () => { touched = true; }, { passive: true }));
  map.on("resize", fit);
  map.invalidateSize({ animate: false });
  fit();
}
