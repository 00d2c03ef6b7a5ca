// @ts-check
// The server joins what is crowded; a few single marks may still stand so close that a finger can't tell them apart.

/** @typedef {import("./carte.js").View} View */
/** @typedef {import("./carte.js").Group} Group */
/** @typedef {import("./carte.js").Spot} Spot */
/** @typedef {import("../types.js").Bbox} Bbox */

/**
 * Joins marks that are closer than `distance` to one of the others into groups, each mark with all that are near it.
 * @param {View} view
 * @param {(place: [longitude: number, latitude: number]) => { x: number, y: number }} toPixels
 * @param {number} distance in pixels; 0 keeps all apart
 * @returns {View}
 */
export function joinNear(view, toPixels, distance) {
  const waiting = [
    ...view.groupes.map((entry) => ({ list: "groupes", entry, place: entry.centre, bbox: entry.bbox })),
    ...view.lieux.map((entry) => ({ list: "lieux", entry, place: entry.position, bbox: boxAt(entry.position) })),
    ...view.communes.map((entry) => ({ list: "communes", entry, place: entry.position, bbox: boxAt(entry.position) })),
  ].map((mark) => ({ ...mark, pixels: toPixels(mark.place) }));
  /** @type {Record<string, any[]>} */
  const joined = { groupes: [], lieux: [], communes: [] };
  while (waiting.length > 0) {
    const close = waiting.splice(0, 1);
    for (let i = waiting.length - 1; i >= 0; i--) {
      const { x, y } = waiting[i].pixels;
      if (Math.hypot(x - close[0].pixels.x, y - close[0].pixels.y) < distance) close.push(...waiting.splice(i, 1));
    }
    if (close.length === 1) joined[close[0].list].push(close[0].entry);
    else joined.groupes.push(group(close));
  }
  return /** @type {any} */ (joined);
}

/** @param {[number, number]} place @returns {Bbox} */
const boxAt = ([longitude, latitude]) => [longitude, latitude, longitude, latitude];

/** @param {{ entry: Group | Spot, place: [number, number], bbox: Bbox }[]} marks @returns {Group} */
function group(marks) {
  const nombre = marks.reduce((sum, { entry }) => sum + entry.nombre, 0);
  const mean = (/** @type {0 | 1} */ i) =>
    marks.reduce((sum, { entry, place }) => sum + place[i] * entry.nombre, 0) / nombre;
  const edge = (/** @type {number} */ i) => marks.map(({ bbox }) => bbox[i]);
  return {
    cle: marks
      .map(({ entry }) => entry.cle)
      .sort()
      .join(" "),
    nombre,
    centre: [mean(0), mean(1)],
    bbox: [Math.min(...edge(0)), Math.min(...edge(1)), Math.max(...edge(2)), Math.max(...edge(3))],
  };
}
