// @ts-check
import { html } from "../lib/html.js";
import { dayWords, freshnessWords, noteWords, stateWords, withNote } from "../lib/opening.js";
import { texts } from "../texts.js";

/** @typedef {import("../types.js").VenueProperties} VenueProperties */

/** What the words look like: they fade as the hours grow old. */
const TRUST = { recent: "sure", a_verifier: "to-check", ancien: "unsure", inconnu: "unsure" };

/**
 * What a line says of opening hours, as the server's `OpeningLine`; null when the status of the venue says it all.
 * @param {VenueProperties} properties
 */
export function openingWords({ statut, ouverture, horaires, telephones }) {
  if (!ouverture || statut.etat === "ferme_definitivement") return null;
  const shut = ouverture.etat === "ferme" && !ouverture.jusqu_a;
  if (shut && statut.etat === "ferme_temporairement") return null;
  const note = noteWords(ouverture);
  return {
    mark: ouverture.etat,
    state: withNote(stateWords(ouverture), note === statut.motif ? null : note),
    today: dayWords(ouverture.aujourd_hui),
    caution: ouverture.ferie_non_prevu,
    freshness: horaires ? freshnessWords(ouverture, telephones.length > 0) : null,
    trust: horaires ? TRUST[ouverture.fraicheur] : "unsure",
  };
}

/** Both paragraphs of a line, as `templates/opening-line.html` writes them. @param {VenueProperties} properties */
export function openingLine(properties) {
  const words = openingWords(properties);
  return (
    words &&
    html`
    <p class="line__opening">${stateMark(words)}${words.today && html` <span class="line__today">${texts.today} ${words.today}</span>`}${words.caution && html` <span class="caution">${texts.publicHoliday}</span>`}</p>
    ${words.freshness && html`<p class="line__freshness">${words.freshness}</p>`}`
  );
}

/** The state alone, for where there is little room. @param {VenueProperties} properties */
export function stateLine(properties) {
  const words = openingWords(properties);
  return words && html`<p class="line__opening">${stateMark(words)}</p>`;
}

/** @param {{ mark: string, state: string, trust: string }} words */
const stateMark = ({ mark, state, trust }) => html`<span class="door door--${mark} door--${trust}">${state}</span>`;
