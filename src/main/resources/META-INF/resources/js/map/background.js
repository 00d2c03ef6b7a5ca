// @ts-check
import { L } from "../lib/leaflet.js";
import { texts } from "../texts.js";

/** @typedef {import("leaflet").Map} Map */
/** @typedef {import("../types.js").MapSettings} MapSettings */

const OUTLINE = "/data/outline.json";

/**
 * The background: tiles; where they are missing, the outline of the country, which is fetched only then.
 * @param {Map} map
 * @param {MapSettings} settings
 * @param {HTMLElement} notice where to say that tiles are missing
 * @param {string} [words] how to say it, where the page is not a list in French
 */
export function addBackground(map, settings, notice, words = texts.tilesMissing) {
  if (settings.tileUrl === "") {
    map.getContainer().classList.add("map--no-tiles");
    addOutline(map);
  } else {
    addTiles(map, settings, notice, words);
  }
}

/** @param {Map} map @param {MapSettings} settings @param {HTMLElement} notice @param {string} words */
function addTiles(map, settings, notice, words) {
  const tiles = L.tileLayer(settings.tileUrl, { maxZoom: settings.maxZoom, attribution: attribution(settings) });
  let failed = 0;
  let outlined = false;
  tiles.on("loading", () => {
    failed = 0;
  });
  tiles.on("tileerror", () => {
    failed += 1;
    if (failed > 2) showMissing(true);
  });
  tiles.on("tileload", () => showMissing(false));

  /** One lost tile is no news; no tile at all is. @param {boolean} missing */
  function showMissing(missing) {
    map.getContainer().classList.toggle("map--no-tiles", missing);
    notice.textContent = missing ? words : "";
    notice.hidden = !missing;
    if (missing && !outlined) addOutline(map);
    outlined ||= missing;
  }
  tiles.addTo(map);
}

/** Leaflet takes HTML here, so the setting's text goes through an element. @param {MapSettings} settings */
function attribution(settings) {
  const element = document.createElement(settings.attributionLink ? "a" : "span");
  element.textContent = settings.attribution;
  if (element instanceof HTMLAnchorElement) element.href = settings.attributionLink;
  return element.outerHTML;
}

/** @param {Map} map */
async function addOutline(map) {
  map.createPane("outline").style.zIndex = "150"; // under Leaflet's tiles, which are at 200
  const renderer = L.svg({ pane: "outline", padding: 0.5 });
  const answer = await fetch(OUTLINE).catch(() => null);
  if (!answer?.ok) return; // the page is whole without it, and the notice about tiles already says what is wrong
  const shapes = await answer.json();
  const options = { pane: "outline", renderer, interactive: false, smoothFactor: 1 };
  // Leaflet hands options of its own through to the shapes, which its type does not know.
  L.geoJSON(shapes, /** @type {any} */ ({ ...options, style: shapeStyle })).addTo(map);
}

/** Colours stand in map.css. @param {any} shape */
const shapeStyle = (shape) => ({ className: `outline outline--${shape.properties.kind}`, color: undefined, weight: 1 });
