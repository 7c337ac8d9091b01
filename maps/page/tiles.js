"use strict";
// Tianditu behind the map: nothing is asked for until the box is ticked.
function tilesOf(map, addresses, ticked) {
  const sheets = addresses.map(address => L.tileLayer(address, { subdomains: "01234567", maxZoom: 18, attribution: "天地图" }));
  sheets.forEach(sheet => ticked ? sheet.addTo(map) : sheet.remove());
  map.getContainer().classList.toggle("tiled", ticked);
  return sheets;
}
