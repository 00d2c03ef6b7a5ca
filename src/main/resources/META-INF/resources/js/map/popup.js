// @ts-check
import { html, safeAddress } from "../lib/html.js";
import { line, statusLine } from "../list/line.js";
import { stateLine } from "../list/opening-line.js";
import { texts } from "../texts.js";
import { markLabel } from "./labels.js";

/** @typedef {import("./group.js").Mark} Mark */
/** @typedef {import("../types.js").Words} Words */

/**
 * What the popup of a mark says: one exact venue as its line of the list, several as a list of names.
 * @param {Mark} mark
 * @param {Words} words
 */
export function popupContent(mark, words) {
  if (mark.kind === "point" && mark.venues.length === 1)
    return html`<div class="popup">${line(mark.venues[0], words)}</div>`;
  return html`
    <div class="popup">
      <h3 class="popup__title">${markLabel(mark)}</h3>
      ${mark.kind === "area" && html`<p class="popup__why">${texts.approximateWhy(mark.venues.length)}</p>`}
      <ul class="popup__list">${mark.venues.map(entry)}</ul>
    </div>`;
}

/** @param {import("../types.js").VenueFeature} venue */
const entry = (venue) =>
  html`<li><a href="${safeAddress(venue.properties.page)}">${venue.properties.nom}</a>${statusLine(venue)}${stateLine(venue.properties)}</li>`;
