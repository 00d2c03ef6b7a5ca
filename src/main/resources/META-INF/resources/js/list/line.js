// @ts-check
import { html, safeAddress } from "../lib/html.js";
import { frenchPhone } from "../lib/phone.js";
import { isClosed, statusWords } from "../lib/status.js";
import { texts } from "../texts.js";
import { openingLine } from "./opening-line.js";

/** @typedef {import("../types.js").VenueFeature} VenueFeature */
/** @typedef {import("../types.js").Words} Words */

/** Whether only the commune (or less) is known, so that the venue must never look as if it stood on a spot. @param {VenueFeature} venue */
export const isApproximate = (venue) => ["municipality", "unknown"].includes(venue.properties.precision);

/** "12 rue de la Mairie, 75019 Paris 19e Arrondissement" @param {VenueFeature} venue */
export function placeWords({ properties }) {
  const town = [properties.code_postal, properties.commune].filter(Boolean).join(" ");
  return [properties.adresse, properties.complement_adresse, town].filter(Boolean).join(", ");
}

/** @param {VenueFeature} venue @param {Words} words */
export const kindWords = (venue, words) =>
  venue.properties.typologie.map((code) => words.types.get(code) ?? code).join(", ");

/** The state of a venue that is closed, as a paragraph of its own. @param {VenueFeature} venue */
export function statusLine(venue) {
  const status = statusWords(venue.properties.statut);
  return status && html`<p class="status">${status}</p>`;
}

/** @param {string} number */
const phoneLink = (number) => html`<a href="${safeAddress(`tel:${number}`)}">${frenchPhone(number)}</a>`;

/** @param {string[]} numbers */
function phoneLine(numbers) {
  if (numbers.length === 0) return null;
  const links = numbers.map((number, i) => html`${i > 0 && ", "}${phoneLink(number)}`);
  return html`<p class="line__phone">${texts.phone} ${links}</p>`;
}

/** @param {VenueFeature} venue */
function positionNote(venue) {
  if (!venue.geometry) return texts.noPosition;
  return isApproximate(venue) ? texts.approximate : null;
}

/** @param {VenueFeature} venue */
function placeLine(venue) {
  const place = placeWords(venue);
  const note = positionNote(venue);
  return html`<p class="line__place">${place} ${note && html`<span class="approximate">${note}</span>`}</p>`;
}

/** Where the venue can be put on the shortlist; `js/selection/main.js` makes a button of it. @param {VenueFeature} venue */
const pickLine = ({ id, properties }) =>
  html`<p class="line__pick"><a href="/selection?lieux=${id}" rel="nofollow" data-pick="${id}">${texts.pick}<span class="visually-hidden"> : ${properties.nom}</span></a></p>`;

/**
 * One line of the list, as `templates/line.html` writes it on the server, and a button that shows it on the map.
 * @param {VenueFeature} venue
 * @param {Words} words
 */
export function line(venue, words) {
  const { properties } = venue;
  const kind = kindWords(venue, words);
  const services = properties.services.map((label) => words.services.get(label) ?? label);
  return html`
    <h3 class="line__name"><a href="${safeAddress(properties.page)}">${properties.nom}</a></h3>
    ${statusLine(venue)}
    ${openingLine(properties)}
    ${kind && html`<p class="line__kind">${kind}</p>`}
    ${placeLine(venue)}
    ${services.length > 0 && html`<p class="line__services">${services.join(" · ")}</p>`}
    ${phoneLine(properties.telephones)}
    ${pickLine(venue)}`;
}

/** The class names of a line. @param {VenueFeature} venue */
export const lineClass = (venue) => (isClosed(venue.properties.statut) ? "line line--closed" : "line");
