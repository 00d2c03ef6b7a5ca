// @ts-check

/** What the server says about the background map, on the map's element. @param {HTMLElement} element @returns {import("../types.js").MapSettings} */
export function readSettings(element) {
  const { tileUrl = "", attribution = "", attributionLink = "", maxZoom = "18" } = element.dataset;
  return { tileUrl, attribution, attributionLink, maxZoom: Number(maxZoom) };
}
