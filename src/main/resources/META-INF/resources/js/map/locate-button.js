// @ts-check
import { L } from "../lib/leaflet.js";
import { canLocate, locate } from "../lib/locate.js";
import { texts } from "../texts.js";

/**
 * A button on the map that searches around the device; none where the browser can't tell.
 * @param {import("leaflet").Map} map
 * @param {HTMLElement} notice where to say that the device does not say where it is
 * @param {(point: string) => void} found
 */
export function addLocateButton(map, notice, found) {
  if (!canLocate()) return;
  const control = new L.Control({ position: "bottomright" });
  control.onAdd = () => {
    const box = L.DomUtil.create("div", "leaflet-bar locate");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "locate__button";
    button.title = texts.aroundMe;
    button.setAttribute("aria-label", texts.aroundMe);
    L.DomEvent.disableClickPropagation(box);
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        found(await locate());
        notice.hidden = true;
      } catch {
        notice.textContent = texts.notLocated;
        notice.hidden = false;
      }
      button.disabled = false;
    });
    box.append(button);
    return box;
  };
  control.addTo(map);
}
