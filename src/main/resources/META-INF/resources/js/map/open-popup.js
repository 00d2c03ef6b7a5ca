// @ts-check
import { L } from "../lib/leaflet.js";
import { texts } from "../texts.js";

/**
 * Opens the popup of a mark and takes the focus there; closing it, with Escape or the cross, gives the focus back to where
 * it came from: the mark, or the button in the list.
 * @param {import("leaflet").Map} map
 * @param {HTMLElement} content
 * @param {import("leaflet").Marker} marker
 */
export function openPopup(map, content, marker) {
  const opener = /** @type {HTMLElement | null} */ (document.activeElement);
  content.tabIndex = -1;
  const size = map.getSize();
  const popup = L.popup({
    maxWidth: Math.min(320, size.x - 40),
    maxHeight: Math.max(120, Math.round(size.y * 0.6)),
    offset: marker.getIcon().options.popupAnchor,
  });
  popup.setLatLng(marker.getLatLng()).setContent(content).openOn(map);
  // What comes later makes it larger.
  content.addEventListener("filled", () => popup.update());

  const element = popup.getElement();
  const cross = element?.querySelector(".leaflet-popup-close-button");
  cross?.setAttribute("aria-label", texts.closePopup);
  element?.addEventListener("keydown", (event) => {
    if (event.key === "Escape") popup.close();
  });
  map.getContainer().classList.add("map--with-popup");
  popup.on("remove", () => {
    map.getContainer().classList.remove("map--with-popup");
    // New results may have replaced the mark; then the map itself takes the focus.
    const back = opener?.isConnected ? opener : map.getContainer();
    if (element?.contains(document.activeElement)) back.focus({ preventScroll: true });
  });
  content.focus({ preventScroll: true });
}
