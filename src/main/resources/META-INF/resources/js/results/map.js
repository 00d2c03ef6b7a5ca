// @ts-check
import { L } from "../lib/leaflet.js";
import { addBackground } from "../map/background.js";
import { fetchView, overview } from "../map/carte.js";
import { APART_ZOOM, CarteMarks } from "../map/carte-marks.js";
import { followMap } from "../map/follow.js";
import { addLocateButton } from "../map/locate-button.js";
import { openPopup } from "../map/open-popup.js";
import { readSettings } from "../map/settings.js";
import { texts } from "../texts.js";
import { areaOf, circleOf, nearPoint, whereOf, withArea } from "./address.js";
import { showProblem } from "./list.js";
import { popupContent } from "./popup.js";

/** @typedef {import("./finder.js").Finder} Finder */
/** @typedef {import("../map/carte-marks.js").Drawn} Drawn */

/** The mainland and Corsica, for when there is nothing to fit. */
const FRANCE = L.latLngBounds([41.3, -5.2], [51.1, 9.6]);
/** Around what is fitted, in pixels: half a mark, and on the right the buttons. */
const ROOM = /** @type {[[number, number], [number, number]]} */ ([
  [30, 30],
  [84, 30],
]);
/** No nearer than a few streets, however few venues there are. */
const NEAREST_ZOOM = 14;

/**
 * The map: the venues of the search in its view, and the area that the list covers.
 * @param {HTMLElement} root
 * @param {Finder} finder
 */
export async function mountMap(root, finder) {
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-${name}]`));
  const settings = readSettings(part("map"));
  const notice = part("map-notice");
  // Beginning elsewhere would fetch tiles that nobody sees.
  let bounds = await boundsOf(finder.address);
  const map = createMap(part("map"), settings.maxZoom);
  fit();
  addBackground(map, settings, part("tiles-notice"));
  const marks = new CarteMarks(map, choose);
  const box = /** @type {HTMLInputElement} */ (part("follow"));
  const follow = followMap(map, { box, button: part("search-here") }, (area) => {
    const history = areaOf(finder.address) ? "replace" : "push";
    finder.go(withArea(finder.address, area), { from: "map", history });
  });
  addLocateButton(map, notice, (point) => finder.go(nearPoint(finder.address, point, texts.myPosition)));
  let running = new AbortController();
  let shown = finder.address;
  let opening = false;

  map.on("moveend", redraw);
  map.on("popupclose", () => {
    // Another popup that takes its place is a choice of its own.
    if (!opening) finder.select([], "map");
  });
  finder.addEventListener("page", (event) => {
    showPage(/** @type {CustomEvent<import("./finder.js").Page>} */ (event).detail.how.from);
  });
  finder.addEventListener("selection", showSelection);
  finder.addEventListener("pointed", () => marks.highlight(finder.pointed ? [finder.pointed] : [], "is-pointed"));
  await redraw();
  // On a narrow screen the choice of a line has brought the map here.
  if (finder.selection.chosenIn === "list") showSelection();

  function fit() {
    const [paddingTopLeft, paddingBottomRight] = ROOM;
    map.fitBounds(bounds, { animate: false, paddingTopLeft, paddingBottomRight, maxZoom: NEAREST_ZOOM });
  }

  /** @param {string | undefined} from */
  async function showPage(from) {
    const elsewhere = whereOf(shown) !== whereOf(finder.address) || areaOf(shown) !== areaOf(finder.address);
    shown = finder.address;
    if (elsewhere && from !== "map") {
      bounds = await boundsOf(finder.address);
      follow.quietly(fit);
    }
    await redraw();
  }

  /** Draws what the present view holds; what is on its way for an older one is given up. */
  async function redraw() {
    running.abort();
    const request = new AbortController();
    running = request;
    try {
      const view = await fetchView(finder.address, map.getBounds().pad(0.1), map.getZoom(), request.signal);
      if (request.signal.aborted) return;
      notice.hidden = true;
      marks.show(view);
      marks.highlight(finder.selection.ids, "is-chosen");
    } catch (error) {
      if (!request.signal.aborted) showProblem(notice, error, redraw, texts.mapProblem);
    }
  }

  /** @param {Drawn} drawn */
  function choose(drawn) {
    if (drawn.kind === "cluster") {
      // The cluster goes with the zoom, and the focus with it: from the map itself the next mark is one step away.
      map.getContainer().focus({ preventScroll: true });
      const [west, south, east, north] = drawn.entry.bbox;
      map.fitBounds(L.latLngBounds([south, west], [north, east]), { padding: [40, 40], maxZoom: map.getZoom() + 4 });
      return;
    }
    open(drawn);
    finder.select(
      drawn.entry.lieux.map(({ id }) => id),
      "map",
    );
  }

  /** @param {import("../map/carte-marks.js").DrawnSpot} drawn */
  function open(drawn) {
    opening = true;
    openPopup(map, popupContent(drawn), drawn.marker);
    opening = false;
  }

  function showSelection() {
    const { ids, chosenIn, at } = finder.selection;
    marks.highlight(ids, "is-chosen");
    if (chosenIn === "list" && ids[0] && at) showOnMap(ids[0], at);
  }

  /** @param {string} id @param {[number, number]} at */
  async function showOnMap(id, at) {
    root.scrollIntoView({ block: "nearest" });
    for (const zoom of [Math.max(map.getZoom(), NEAREST_ZOOM), Math.min(APART_ZOOM, map.getMaxZoom())]) {
      follow.quietly(() => map.setView(at, zoom, { animate: false }));
      await redraw();
      const found = marks.find(id);
      if (found) {
        open(found);
        return;
      }
    }
  }
}

/** @param {HTMLElement} element @param {number} maxZoom */
function createMap(element, maxZoom) {
  const map = L.map(element, { zoomControl: false, minZoom: 3, maxZoom, worldCopyJump: true });
  L.control.zoom({ position: "bottomright", zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  map.attributionControl.setPrefix("Leaflet");
  return map;
}

/** What a search covers. @param {string} address */
async function boundsOf(address) {
  const area = areaOf(address)?.split(",").map(Number);
  if (area?.length === 4) return L.latLngBounds([area[1], area[0]], [area[3], area[2]]);
  const circle = circleOf(address);
  if (circle) {
    const kilometers = Math.min(circle.kilometers ?? 20, 500);
    return L.latLng(circle.latitude, circle.longitude).toBounds(kilometers * 2000);
  }
  try {
    const box = await overview(address);
    if (!box) return FRANCE;
    const all = L.latLngBounds([box[1], box[0]], [box[3], box[2]]);
    // From the Antilles to Réunion nobody would see anything: who wants to go there says so.
    return whereOf(address) !== "" || FRANCE.contains(all) ? all : FRANCE;
  } catch {
    // The view itself will fail too, and say so.
    return FRANCE;
  }
}
