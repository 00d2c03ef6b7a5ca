// @ts-check
import { canLocate, locate } from "../lib/locate.js";
import { texts } from "../texts.js";
import { mountCombobox } from "./combobox.js";

/** @typedef {import("./combobox.js").Suggestion} Suggestion */

/**
 * The field for the place, and the button "Autour de moi". What is chosen stands beside the field as what it means in a
 * search; words that are typed are for the server to understand.
 * @param {HTMLElement} root
 * @param {{ chosen?: () => void, located?: (point: string, words: string) => void }} [then] what to do with the place at once
 */
export function mountPlace(root, then = {}) {
  const input = /** @type {HTMLInputElement} */ (root.querySelector("input[name=ou]"));
  const notice = /** @type {HTMLElement} */ (root.querySelector("[data-place-notice]"));
  const button = /** @type {HTMLButtonElement} */ (root.querySelector("[data-around-me]"));

  mountCombobox(input, (suggestion) => {
    const { words, parameters } = meaning(suggestion);
    take(words, parameters);
    notice.textContent = "";
    then.chosen?.();
  });
  input.addEventListener("input", () => {
    notice.textContent = "";
  });
  if (!canLocate()) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    notice.textContent = texts.locating;
    try {
      const point = await locate();
      take(texts.myPosition, { pres_de: point });
      notice.textContent = texts.located;
      then.located?.(point, texts.myPosition);
    } catch {
      notice.textContent = texts.notLocated;
      input.focus();
    }
  });

  /** @param {string} words @param {Record<string, string>} parameters */
  function take(words, parameters) {
    input.value = words;
    const stands = root.querySelector("[data-stands]");
    stands?.replaceChildren(
      ...Object.entries({ lieu_choisi: words, ...parameters }).map(([name, value]) => {
        const field = document.createElement("input");
        field.type = "hidden";
        field.name = name;
        field.value = value;
        return field;
      }),
    );
  }
}

/**
 * What a suggestion means, as the server's FindPlace says it: a point to measure from where there is one.
 * @param {Suggestion} suggestion
 */
export function meaning({ type, libelle, detail, latitude, longitude, parametres }) {
  const department = /\(([^)]+)\)$/.exec(detail ?? "")?.[1];
  const words = type === "commune" && department ? `${libelle} (${department})` : libelle;
  const large = type === "departement" || type === "region";
  const point = latitude !== undefined && longitude !== undefined && !large;
  return { words, parameters: point ? { pres_de: `${latitude},${longitude}` } : parametres };
}
