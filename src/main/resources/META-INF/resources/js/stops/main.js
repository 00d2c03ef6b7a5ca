// @ts-check
// The button "Autour de moi" of the next stops: asks the browser where it is. The form works without.
import { canLocate, locate } from "../lib/locate.js";
import { texts } from "../texts.js";

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

async function showNearby() {
  tell(texts.locating);
  try {
    const point = await locate();
    const kilometers = radius instanceof HTMLSelectElement ? radius.value : "20";
    location.assign(`/arrets?pres_de=${point}&rayon=${kilometers}`);
  } catch {
    tell(texts.notLocated);
  }
}

if (button instanceof HTMLButtonElement && canLocate()) {
  button.hidden = false;
  button.addEventListener("click", showNearby);
}
