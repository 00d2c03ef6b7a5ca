// @ts-check
import { statusWords } from "../lib/status.js";
import { texts } from "../texts.js";

/** @typedef {import("./group.js").Mark} Mark */
/** @typedef {import("../types.js").VenueFeature} VenueFeature */

/** @param {VenueFeature} venue */
const placeName = (venue) => venue.properties.commune ?? venue.properties.code_postal ?? "une commune inconnue";

/** What a mark is, in words: its name for screen readers and its tooltip. @param {Mark} mark */
export function markLabel(mark) {
  const [venue] = mark.venues;
  if (mark.kind === "cluster") return texts.cluster(mark.venues.length);
  if (mark.kind === "area") return texts.inArea(mark.venues.length, placeName(venue));
  if (mark.venues.length > 1) return texts.onSpot(mark.venues.length);
  return [venue.properties.nom, statusWords(venue.properties.statut)].filter(Boolean).join(", ");
}

/** What fits under a disc: "Paris 19e Arrondissement" -> "19e", "Saint-Denis" as it is. @param {VenueFeature} venue */
export function shortPlace(venue) {
  const name = placeName(venue);
  return /\b(\d+er?) Arrondissement$/.exec(name)?.[1] ?? name;
}
