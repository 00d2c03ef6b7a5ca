// @ts-check
// Wires the home page: suggestions for the place, and "Autour de moi". The form works without.
import { mountPlace } from "../search/place.js";

const place = document.querySelector("[data-place]");
if (place instanceof HTMLElement) mountPlace(place);
