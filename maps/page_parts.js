"use strict";
// Parts that the page is made of.
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
// Hides a name that would cover one above it in the list, or the box of the hubs.
function thinNames() {
  const taken = [...document.querySelectorAll(".hubs")].map(box => box.getBoundingClientRect());
  document.querySelectorAll(".name").forEach(name => {
    const range = document.createRange();
    range.selectNodeContents(name);
    const box = range.getBoundingClientRect();
    const hit = taken.some(one => box.left < one.right && box.right > one.left && box.top < one.bottom && box.bottom > one.top);
    name.style.visibility = hit ? "hidden" : "visible";
    if (!hit) taken.push(box);
  });
}
// What a region without data is filled with.
function defineHatch() {
  const art = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  art.setAttribute("style", "position:absolute;width:0;height:0");
  art.innerHTML = '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#F4F4F2"/><path d="M0 0V6" stroke="#A9AFB3"/></pattern></defs>';
  document.body.appendChild(art);
}
