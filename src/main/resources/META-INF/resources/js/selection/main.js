// @ts-check
// On every page: links that lead to a shortlist of one venue become buttons that add to the shortlist of this browser.
// Where it keeps nothing, the links stay as the server wrote them.
import { texts } from "../texts.js";
import { keptSelection, MOST, selectionAddress } from "./kept.js";
import { mountListing } from "./listing.js";
import { mountSelectionPage } from "./page.js";
import { mountShare } from "./share.js";

const kept = keptSelection();
if (kept.replace(kept.list())) mountButtons();
for (const root of document.querySelectorAll("[data-takeaway]")) mountShare(/** @type {HTMLElement} */ (root));
const listing = document.querySelector("[data-takeaway-list]");
if (listing) {
  const follow = mountListing(/** @type {HTMLElement} */ (listing));
  const lists = [...document.querySelectorAll("[data-list], [data-count]")];
  for (const list of lists) new MutationObserver(follow).observe(list, { childList: true, characterData: true });
  window.addEventListener("popstate", follow);
}
const page = document.querySelector("[data-selection-page]");
if (page) mountSelectionPage(/** @type {HTMLElement} */ (page), kept, showAll);

function mountButtons() {
  showAll();
  // The list and the popups of the map are written again and again.
  new MutationObserver(showAll).observe(document.body, { childList: true, subtree: true });
  window.addEventListener("storage", showAll);
  window.addEventListener("pageshow", showAll);
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("button[data-pick]");
    if (button) toggle(/** @type {HTMLElement} */ (button));
  });
}

/** @param {HTMLElement} button */
function toggle(button) {
  const id = String(button.dataset.pick);
  const ids = kept.list();
  if (!ids.includes(id) && ids.length >= MOST) {
    // The page of the list says what to do.
    window.location.assign(selectionAddress([...ids, id]));
    return;
  }
  kept.replace(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]);
  showAll();
}

function showAll() {
  const ids = kept.list();
  for (const link of document.querySelectorAll("a[data-pick]")) becomeButton(/** @type {HTMLElement} */ (link));
  for (const button of document.querySelectorAll("button[data-pick]")) {
    showState(
      /** @type {HTMLElement} */ (button),
      ids.includes(String(/** @type {HTMLElement} */ (button).dataset.pick)),
    );
  }
  showCount(ids);
}

/** @param {HTMLElement} link */
function becomeButton(link) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link-button";
  button.dataset.pick = link.dataset.pick;
  const words = document.createElement("span");
  words.textContent = link.firstChild?.textContent ?? texts.pick;
  button.dataset.add = words.textContent;
  button.append(words, ...[...link.childNodes].slice(1));
  link.replaceWith(button);
}

/** @param {HTMLElement} button @param {boolean} picked */
function showState(button, picked) {
  const words = /** @type {HTMLElement} */ (button.firstElementChild);
  const english = button.closest("[lang]")?.getAttribute("lang") === "en";
  const remove = english ? texts.unpickEnglish : texts.unpick;
  const said = picked ? remove : (button.dataset.add ?? texts.pick);
  // Writing the same again would wake the observer for ever.
  if (words.textContent !== said) words.textContent = said;
}

/** @param {string[]} ids */
function showCount(ids) {
  for (const link of document.querySelectorAll("a[data-selection]")) {
    // The fragment tells the page that the list is this browser's own.
    link.setAttribute("href", ids.length === 0 ? "/selection" : `${selectionAddress(ids)}#la-mienne`);
    const count = link.querySelector("[data-selection-count]");
    const words = ids.length === 0 ? "" : `\u00a0(${ids.length})`;
    if (count && count.textContent !== words) count.textContent = words;
  }
}
