// @ts-check
import { texts } from "../texts.js";
import { frenchDate, since, until } from "./dates.js";

/** @typedef {import("../types.js").Statut} Statut */

/**
 * What to say of a venue that is not simply open; null when there is nothing to say. "Fermé définitivement depuis
 * septembre 2014".
 * @param {Statut} statut
 */
export function statusWords(statut) {
  if (statut.etat === "ferme_definitivement") return sentence(texts.closedForGood, statut.depuis, null, statut.motif);
  if (statut.etat === "ferme_temporairement") {
    return sentence(texts.closedForNow, statut.depuis, statut.jusqu_a, statut.motif);
  }
  return null;
}

/** @param {Statut} statut */
export const isClosed = (statut) => statut.etat === "ferme_definitivement" || statut.etat === "ferme_temporairement";

/**
 * @param {string} start
 * @param {string | null | undefined} from
 * @param {string | null | undefined} to
 * @param {string | null | undefined} why
 */
function sentence(start, from, to, why) {
  const words = [start, from && since(from), to && until(to)].filter(Boolean).join(" ");
  // « association fermée en septembre 2014 » says no more than what stands before it.
  const tellsOnlyTheDate = from && why?.includes(frenchDate(from));
  return why && !tellsOnlyTheDate ? `${words} (${why})` : words;
}
