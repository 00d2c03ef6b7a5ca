// @ts-check
import { arrondissement } from "../lib/arrondissement.js";
import { statusWords } from "../lib/status.js";
import { texts } from "../texts.js";

/** @typedef {import("./group.js").Mark} Mark */
/** @typedef {import("../types.js").VenueFeature} VenueFeature */

/** A source may write "Paris" where the code knows the arrondissement. @param {VenueFeature} venue */
function placeName({ properties }) {
  const part = arrondissement(properties.code_insee);
  if (part) return `${part.city}, ${part.ordinal} arrondissement`;
  return properties.commune ?? properties.code_postal ?? "une commune inconnue";
}

/** What a mark is, in words: its name for screen readers and its tooltip. @param {Mark} mark */
export function markLabel(mark) {
  const [venue] = mark.venues;
  if (mark.kind === "cluster") return texts.cluster(mark.venues.length);
  if (mark.kind === "area") return texts.inArea(mark.venues.length, placeName(venue));
  if (mark.venues.length > 1) return texts.onSpot(mark.venues.length);
  return [venue.properties.nom, statusWords(venue.properties.statut)].filter(Boolean).join(", ");
}

/** What fits under a disc: "19e" for the 19th arrondissement of Paris, else the name of the commune. @param {VenueFeature} venue */
export const shortPlace = (venue) => arrondissement(venue.properties.code_insee)?.ordinal ?? placeName(venue);

/** What a mark of /api/carte is, in words. @param {import("./carte-marks.js").Drawn} drawn */
export function carteLabel(drawn) {
  if (drawn.kind === "cluster") return texts.cluster(drawn.entry.nombre);
  const { nombre, lieux } = drawn.entry;
  if (drawn.kind === "area") return texts.inArea(nombre, carteCommune(drawn.entry));
  return nombre > 1 ? texts.onSpot(nombre) : [lieux[0].nom, closedWords(lieux[0].statut)].filter(Boolean).join(", ");
}

/** What fits under a disc; nothing where only the code of the commune is known. @param {{ code_insee?: string }} entry */
export const cartePlace = ({ code_insee = "" }) => arrondissement(code_insee)?.ordinal ?? "";

/** @param {import("./carte.js").Spot} spot */
function carteCommune({ code_insee = "", nombre, lieux }) {
  const part = arrondissement(code_insee);
  if (part) return `${part.city}, ${part.ordinal} arrondissement`;
  return nombre === 1 ? lieux[0].nom : texts.oneCommune;
}

/** @param {string | undefined} state */
function closedWords(state) {
  if (state === "ferme_definitivement") return texts.closedForGood;
  return state === "ferme_temporairement" ? texts.closedForNow : null;
}
