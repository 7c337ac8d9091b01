"use strict";
// Fills the page from data that Python has worked out, and answers what a reader chooses.
function showPlan(map, data) {
  const words = data.words, radios = [];
  if (data.scenarios) unfold(data);
  const view = {
    data,
    state: { theme: data.first, period: 0, circles: true, pies: true, flows: true, labels: true },
    theme: () => data.themes[view.state.theme],
    period: () => view.theme().periods[view.state.period] || view.theme().periods[0],
    caption: at => {
      if (view.theme().categorical) return "";
      const second = split(view.period().seconds)[at], first = numberOf(view, view.theme(), view.state.period, at);
      return second ? first + "／" + second : first;
    },
    open: at => radios[at].click(),
  };
  defineHatch();
  const draw = drawing(map, view, at => tipOf(view, at), at => popupOf(view, at));
  const head = make("header", null, document.body), nav = make("nav", null, document.body), panel = make("aside", null, document.body), foot = make("footer", null, document.body);
  head.id = "head"; nav.id = "layers"; panel.id = "side"; foot.id = "foot";
  make("h1", data.title, head);
  make("p", data.subtitle, head);
  data.notes.forEach(line => make("div", line, foot));
  const controls = make("div", null, panel, "controls"), shown = make("h2", null, panel, "shown"), legend = make("div", null, panel, "legend");

  function choice(type, text, parent, checked, change) {
    const label = make("label", null, parent), input = make("input", null, label);
    Object.assign(input, { type, checked, name: type === "radio" ? "layer" : text });
    input.addEventListener("change", () => change(input));
    make("span", text, label);
    return label;
  }
  data.groups.forEach(([key, name]) => {
    const box = make("fieldset", null, nav);
    make("legend", name, box);
    data.themes.forEach((one, at) => {
      if (one.group === key) radios[at] = choice("radio", one.title, box, at === data.first, () => { view.state.theme = at; paint(); });
    });
  });
  const turned = (data.scenarios ? chooser : slider)(view, controls, paint);
  make("h2", words.show, controls);
  const toggles = {};
  ["circles", "pies", "flows", "labels"].forEach(key => {
    toggles[key] = choice("checkbox", words["show_" + key], controls, true, input => { view.state[key] = input.checked; paint(); });
  });

  if (data.tiles) {
    let sheets = tilesOf(map, [], false);
    choice("checkbox", words.tiles, controls, false, input => {
      sheets.forEach(sheet => sheet.remove());
      sheets = tilesOf(map, data.tiles, input.checked);
    });
  }

  function paint() {
    const one = view.theme(), has = key => one.periods.some(period => period[key]);
    turned();
    shown.textContent = one.title;
    toggles.circles.hidden = !has("circles");
    toggles.pies.hidden = !has("pies");
    toggles.flows.hidden = !has("flows") && !has("outside");
    draw();
    legendOf(view, legend);
  }
  map.attributionControl.setPrefix(false);
  L.control.scale({ imperial: false, position: "bottomright" }).addTo(map);
  map.on("zoomend", thinNames);
  let touched = false;
  const refit = () => { map.invalidateSize({ animate: false }); map.fitBounds(data.bounds, { padding: [8, 8], animate: false }); thinNames(); };
  ["mousedown", "wheel", "keydown", "touchstart"].forEach(kind => map.getContainer().addEventListener(kind, () => { touched = true; }, { passive: true }));
  map.on("resize", () => touched || map.fitBounds(data.bounds, { padding: [8, 8], animate: false }));
  refit();
  paint();
  // On paper the whole map is shown, whatever part of it was on the screen.
  let before = null;
  addEventListener("beforeprint", () => {
    before = [map.getCenter(), map.getZoom()];
    document.body.classList.add("paper");
    map.closePopup();
    refit();
  });
  addEventListener("afterprint", () => {
    document.body.classList.remove("paper");
    map.invalidateSize({ animate: false });
    if (before) map.setView(...before, { animate: false });
  });
}
