// @ts-check
// The button "Autour de moi" of the next stops: asks the browser where it is. The form works without.
import { texts } from "../texts.js";

/** About a hundred metres: nobody's door travels in an address. */
const DECIMALS = 3;
const PATIENCE_MS = 15000;

const button = document.querySelector("[data-around-me]");
const notice = document.querySelector("[data-notice]");
const radius = document.getElementById("rayon");

/** @param {string} text */
function tell(text) {
  if (notice instanceof HTMLElement) {
    notice.textContent = text;
    notice.hidden = false;
  }
}

/** @param {GeolocationPosition} place */
function show(place) {
  const { latitude, longitude } = place.coords;
  const kilometers = radius instanceof HTMLSelectElement ? radius.value : "20";
  location.assign(`/arrets?pres_de=${latitude.toFixed(DECIMALS)},${longitude.toFixed(DECIMALS)}&rayon=${kilometers}`);
}

if (button instanceof HTMLButtonElement && "geolocation" in navigator) {
  button.hidden = false;
  button.addEventListener("click", () => {
    tell(texts.locating);
    navigator.geolocation.getCurrentPosition(show, () => tell(texts.notLocated), { timeout: PATIENCE_MS });
  });
}
