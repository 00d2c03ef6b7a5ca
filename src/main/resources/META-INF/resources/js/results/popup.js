// @ts-check
import { fetchJson } from "../api.js";
import { html, render } from "../lib/html.js";
import { line, lineClass } from "../list/line.js";
import { carteLabel } from "../map/labels.js";
import { texts } from "../texts.js";

/** @typedef {import("../map/carte-marks.js").DrawnSpot} DrawnSpot */

/** So many venues are told whole; of more there are their names. */
const WHOLE = 1;
const PATIENCE_MS = 15000;

/**
 * What the popup of a spot says: one venue as its line of the list, several as a list of names.
 * @param {DrawnSpot} drawn
 */
export function popupContent(drawn) {
  const { kind, entry } = drawn;
  const content = document.createElement("div");
  const several = entry.nombre > WHOLE;
  render(
    content,
    html`<div class="popup">
      ${(several || kind === "area") && html`<h3 class="popup__title">${carteLabel(drawn)}</h3>`}
      ${kind === "area" && html`<p class="popup__why">${texts.approximateWhy(entry.nombre)}</p>`}
      <ul class="popup__list lines">${entry.lieux.map(name)}</ul>
      ${several && entry.nombre > entry.lieux.length && html`<p>${texts.andOthers(entry.nombre - entry.lieux.length)}</p>`}
    </div>`,
  );
  if (!several) fill(content, entry.lieux[0].id);
  return content;
}

/** @param {import("../map/carte.js").Listed} venue */
const name = ({ id, nom }) => html`<li><a href="/lieux/${id}">${nom}</a></li>`;

/** Puts the whole line in the place of the name: that of the list, or, for a venue of another page, the API's. @param {HTMLElement} content @param {string} id */
async function fill(content, id) {
  const item = /** @type {HTMLElement} */ (content.querySelector("li"));
  const listed = document.querySelector(`#lieux [data-id="${CSS.escape(id)}"]`);
  if (listed) {
    const copy = /** @type {HTMLElement} */ (listed.cloneNode(true));
    copy.removeAttribute("aria-current");
    copy.querySelector("[data-show]")?.remove();
    item.replaceWith(copy);
    return;
  }
  try {
    const venue = await fetchJson(`/api/collections/lieux/items/${id}`, AbortSignal.timeout(PATIENCE_MS));
    item.className = lineClass(venue);
    render(item, line(venue, readWords()));
    content.dispatchEvent(new Event("filled"));
  } catch {
    // The name is there, and leads to the page of the venue.
  }
}

/** The site's words for the standard's codes stand beside the boxes of the filters. @returns {import("../types.js").Words} */
function readWords() {
  const wordsOf = (/** @type {string} */ name) =>
    new Map(
      /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll(`input[name=${name}]`)]).map((box) => [
        box.value,
        box.dataset.words ?? box.value,
      ]),
    );
  return { types: wordsOf("typologie"), services: wordsOf("services") };
}
