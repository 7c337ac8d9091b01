"use strict";
// Parts that the page is made of; texts enter as text, never as markup.
function make(tag, text, parent, kind) {
  const node = document.createElement(tag);
  if (text !== undefined && text !== null) node.textContent = text;
  if (kind) node.className = kind;
  if (parent) parent.appendChild(node);
  return node;
}
function row(table, cells, tag) {
  const line = make("tr", null, table);
  cells.forEach(cell => cell instanceof Node ? make("td", null, line).appendChild(cell) : make(tag || "td", cell, line));
  return line;
}
function drawn(tag, marks, parent) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  Object.entries(marks).forEach(([name, value]) => node.setAttribute(name, value));
  if (parent) parent.appendChild(node);
  return node;
}
// Latitude and longitude of the points that maps/coding.py wrote.
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
function points(text) {
  const found = [], at = [0, 0];
  let turn = 0, rest = 0, bits = 0;
  for (const sign of text) {
    const part = SIGNS.indexOf(sign);
    rest |= (part & 31) << bits;
    if (part & 32) { bits += 5; continue; }
    at[turn] += rest & 1 ? -((rest + 1) >> 1) : rest >> 1;
    if (turn) found.push([at[1] / 10000, at[0] / 10000]);
    turn = 1 - turn; rest = 0; bits = 0;
  }
  return found;
}
// Hides a name that would cover one above it in the list, or the box of the hubs.
function thinNames() {
  const taken = [...document.querySelectorAll(".hubs")].map(box => box.getBoundingClientRect());
  const names = [...document.querySelectorAll(".name")];
  // All places are read before any name is hidden: else the browser lays the page out every time.
  const boxes = names.map(name => {
    const range = document.createRange();
    range.selectNodeContents(name);
    return range.getBoundingClientRect();
  });
  names.forEach((name, at) => {
    const box = boxes[at];
    const hit = taken.some(one => box.left < one.right && box.right > one.left && box.top < one.bottom && box.bottom > one.top);
    name.style.visibility = hit ? "hidden" : "visible";
    if (!hit) taken.push(box);
  });
}
// What a region without data is filled with.
function defineHatch() {
  const art = drawn("svg", { style: "position:absolute;width:0;height:0" }, document.body);
  const pattern = drawn("pattern", { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, drawn("defs", {}, art));
  drawn("rect", { width: 6, height: 6, fill: "#F4F4F2" }, pattern);
  drawn("path", { d: "M0 0V6", stroke: "#A9AFB3" }, pattern);
}
// A pie of shares in per mille, with a white rim.
function pie(shares, kinds, radius) {
  const side = 2 * radius + 4, art = drawn("svg", { width: side, height: side, viewBox: [-radius - 2, -radius - 2, side, side].join(" ") });
  drawn("circle", { r: radius + 1.5, fill: "#fff" }, art);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let done = 0;
  shares.forEach((share, at) => {
    if (share <= 0) return;
    const from = 2 * Math.PI * done / whole, to = 2 * Math.PI * (done += share) / whole;
    const spot = turn => [radius * Math.sin(turn), -radius * Math.cos(turn)].map(x => x.toFixed(2)).join(" ");
    drawn("path", { d: "M0 0L" + spot(from) + "A" + [radius, radius, 0, share * 2 > whole ? 1 : 0, 1].join(" ") + " " + spot(to) + "Z", fill: kinds[at][0], stroke: "#fff", "stroke-width": 0.4 }, art);
  });
  return art;
}
