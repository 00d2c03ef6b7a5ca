// @ts-check
/**
 * What differs between two answers of /api/carte, so that a map redraws only that. Nothing here knows Leaflet.
 */

/**
 * @typedef {{cle: string}} Entry something that is drawn: a group, a spot or a commune
 * @typedef {{groupes: Entry[], lieux: Entry[], communes: Entry[]}} View an answer of /api/carte
 * @typedef {{added: Entry[], removed: string[], changed: Entry[]}} Changes by key; what stays the same is in none of them
 */

/**
 * @param {View} before
 * @param {View} after
 * @returns {Record<"groupes" | "lieux" | "communes", Changes>}
 */
export function changes(before, after) {
  return {
    groupes: changesOf(before.groupes, after.groupes),
    lieux: changesOf(before.lieux, after.lieux),
    communes: changesOf(before.communes, after.communes),
  };
}

/**
 * @param {Entry[]} before
 * @param {Entry[]} after
 * @returns {Changes}
 */
function changesOf(before, after) {
  const known = new Map(before.map((entry) => [entry.cle, JSON.stringify(entry)]));
  const left = new Set(after.map((entry) => entry.cle));
  return {
    added: after.filter((entry) => !known.has(entry.cle)),
    removed: [...known.keys()].filter((key) => !left.has(key)),
    changed: after.filter((entry) => known.has(entry.cle) && known.get(entry.cle) !== JSON.stringify(entry)),
  };
}
