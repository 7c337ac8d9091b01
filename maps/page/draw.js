"use strict";
// Regions, circles, pies, arrows and names of the layer and the period that are chosen.
const ORDER = { borders: 405, points: 410, circles: 420, flows: 430, names: 640 };
function drawing(map, view, tip, popup) {
  const data = view.data, layers = {};
  ["points", "circles", "pies", "flows", "labels"].forEach(key => { layers[key] = L.layerGroup(); });
  Object.entries(ORDER).forEach(([pane, height]) => { map.createPane(pane).style.zIndex = height; });
  map.getPane("names").style.pointerEvents = "none";
  const told = layer => layer.bindTooltip(() => tip(layer.at), { sticky: true }).bindPopup(() => popup(layer.at), { maxWidth: 480, autoPanPaddingTopLeft: [56, 8], autoPanPaddingBottomRight: [8, 8] });
  const shapes = data.shapes.regions.map(([at, parts]) => {
    const shape = L.polygon(parts.map(rings => rings.map(points)), { smoothFactor: 0, className: at < 0 ? "other" : "region" });
    shape.at = at;
    return told(shape).addTo(map);
  });
  const borderless = data.shapes.borders.length === 0;
  data.shapes.borders.forEach(line => L.polyline(points(line), { pane: "borders", color: "#4A6076", weight: 1.6, interactive: false, smoothFactor: 0 }).addTo(map));

  function colour(at) {
    const home = at < 0 ? "-" : view.period().homes[at];
    return home === "-" || home === undefined ? null : view.period().steps[home][0];
  }
  function fill() {
    shapes.forEach(shape => {
      const hue = colour(shape.at), pale = hue === "#FFFFFF" || hue === null;
      shape.setStyle({ fillColor: hue || "url(#hatch)", fillOpacity: 1, color: borderless ? "#4A6076" : pale ? "#CBD2D6" : "#FFFFFF", weight: borderless ? 1.2 : 0.8, opacity: 1 });
    });
  }
  function square(at, region) {
    const icon = L.divIcon({ className: "point" + (colour(at) ? "" : " hatch"), iconSize: [26, 26] });
    const mark = L.marker(region.seat, { icon, pane: "points" });
    mark.at = at;
    mark.on("add", () => { if (colour(at)) mark.getElement().style.background = colour(at); });
    told(mark).addTo(layers.points);
  }
  function seat(at, region) {
    const now = view.period(), shares = now.pies && now.pies[at], slices = shares ? shares.filter(share => share > 5).length : 0;
    const circle = now.circles ? now.circles.radii[at] : 0;
    let radius = circle ? Math.max(circle, 2.5) : 2.5;
    if (slices > 1 && view.state.pies) {
      radius = data.regions.length > 100 ? 6 : data.regions.length > 8 ? 9 : 20;
      const icon = L.divIcon({ className: "pie", html: pie(shares, view.theme().kinds, radius), iconSize: [2 * radius + 4, 2 * radius + 4] });
      const mark = L.marker(region.seat, { icon, pane: "circles" });
      mark.at = at;
      told(mark).addTo(layers.pies);
    } else {
      const mark = L.circleMarker(region.seat, { radius, weight: 1, color: "#FFFFFF", fillColor: circle ? "#DE7F3F" : "#1F2D38", fillOpacity: 1, pane: "circles" });
      mark.at = at;
      told(mark).addTo(circle ? layers.circles : layers.points);
    }
    name(at, region, radius);
  }
  function name(at, region, radius) {
    const box = make("div", region.short, null, "name"), told = view.caption(at);
    if (data.regions.length <= 8 && told) box.append(document.createElement("br"), told);
    const icon = L.divIcon({ className: "", html: box, iconSize: [120, 16], iconAnchor: [60, -radius - 1] });
    L.marker(region.seat, { icon, interactive: false, pane: "names" }).addTo(layers.labels);
  }
  function arrow(outline, text) {
    const look = { color: "#B5302B", weight: 0.5, opacity: 0.86, fillColor: "#B5302B", fillOpacity: 0.86, smoothFactor: 0, pane: "flows", className: "flow" };
    L.polygon(points(outline), look).bindTooltip(make("span", text), { sticky: true }).addTo(layers.flows);
  }
  function hubs() {
    const box = make("div", null, null, "hubs");
    view.period().outside.forEach((line, at) => make(at ? "div" : "b", line, box));
    const icon = L.divIcon({ className: "", html: box, iconSize: [1, 1], iconAnchor: [40, -3] });
    L.marker(view.theme().gate, { icon, pane: "names" }).bindTooltip(make("span", data.words.outside_popup)).addTo(layers.flows);
  }
  // A pop-up that stays open tells the layer and the period that are chosen now.
  let open = null;
  map.on("popupopen", ({ popup }) => { open = { popup, at: popup._source.at }; });
  map.on("popupclose", () => { open = null; });
  return function paint() {
    fill();
    if (open) open.popup.setContent(popup(open.at));
    Object.entries(layers).forEach(([key, layer]) => {
      layer.clearLayers();
      if (key === "points" || view.state[key]) layer.addTo(map); else layer.remove();
    });
    data.regions.forEach((region, at) => {
      if (!region.seat) return;
      if (!region.shape) square(at, region);
      seat(at, region);
    });
    (view.period().flows || []).forEach(([outline, text]) => arrow(outline, text));
    if (view.period().outside) hubs();
    thinNames();
  };
}
