// @ts-check
import { ApiProblem } from "../api.js";
import { html, render } from "../lib/html.js";
import { texts } from "../texts.js";

/** @typedef {import("./finder.js").Finder} Finder */
/** @typedef {import("./finder.js").Page} Page */

/**
 * The list of venues: the accessible twin of the map. The server writes it; this puts each new page in the place of the last.
 * @param {HTMLElement} root
 * @param {Finder} finder
 */
export function mountList(root, finder) {
  const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (root.querySelector(selector));
  const list = part("[data-list]");
  const heading = part("[data-count]");
  const status = part("[data-status]");
  const notice = part("[data-notice]");

  finder.addEventListener("loading", () => {
    root.dataset.busy = "yes";
    notice.hidden = true;
    status.textContent = texts.loading;
  });
  finder.addEventListener("page", (event) => {
    delete root.dataset.busy;
    show(/** @type {CustomEvent<Page>} */ (event).detail);
  });
  finder.addEventListener("problem", (event) => {
    delete root.dataset.busy;
    status.textContent = "";
    showProblem(notice, /** @type {CustomEvent} */ (event).detail, () => finder.retry());
  });
  finder.addEventListener("selection", () => {
    markSelection(list, finder.selection.ids);
    if (finder.selection.chosenIn === "map") revealFirst(list, finder.selection.ids);
  });
  root.addEventListener("click", (event) => followLink(event, finder));
  addShowButtons(root);
  reportPointer(list, finder);

  /** @param {Page} page */
  function show({ content, how }) {
    const focused = document.activeElement;
    for (const old of root.querySelectorAll("[data-part]")) {
      const wanted = content.querySelector(`[data-part="${/** @type {HTMLElement} */ (old).dataset.part}"]`);
      if (wanted) old.replaceWith(wanted);
    }
    heading.textContent = content.querySelector("[data-count]")?.textContent ?? "";
    document.title = content.title;
    updateLines(list, content.querySelectorAll("[data-list] > li"));
    addShowButtons(root);
    markSelection(list, finder.selection.ids);
    status.textContent = heading.textContent;
    // What had the focus is gone with its part: the head of the list says what has become of it.
    const lost = focused && focused !== document.body && !focused.isConnected;
    if (how.from === "top" || lost) heading.focus({ preventScroll: how.from !== "top" });
    if (how.from === "top") heading.scrollIntoView({ block: "start" });
  }
}

/** A link of the page to another search goes there without another page. @param {MouseEvent} event @param {Finder} finder */
function followLink(event, finder) {
  const link = /** @type {Element} */ (event.target).closest("a[data-go]");
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!(link instanceof HTMLAnchorElement) || !plain) return;
  event.preventDefault();
  finder.go(link.getAttribute("href") ?? "/lieux", { from: link.dataset.go === "top" ? "top" : undefined });
}

/**
 * Keeps each line that stays, so that what other scripts have put into it stays too; only the distance may be another.
 * @param {HTMLElement} list @param {Iterable<Element>} wanted
 */
function updateLines(list, wanted) {
  const old = new Map([...list.children].map((item) => [/** @type {HTMLElement} */ (item).dataset.id, item]));
  const lines = [...wanted].map((line) => {
    const known = old.get(/** @type {HTMLElement} */ (line).dataset.id);
    if (!known) return line;
    const where = line.querySelector("[data-where]");
    if (where) known.querySelector("[data-where]")?.replaceWith(where);
    return known;
  });
  const kept = new Set(lines);
  for (const line of [...list.children]) if (!kept.has(line)) line.remove();
  for (const [place, line] of lines.entries()) {
    if (list.children[place] !== line) list.insertBefore(line, list.children[place] ?? null);
  }
}

/** @param {HTMLElement} root */
function addShowButtons(root) {
  for (const where of /** @type {Iterable<HTMLElement>} */ (root.querySelectorAll("[data-at]"))) {
    const line = where.closest("li");
    if (!line || line.querySelector("[data-show]")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link-button line__show";
    button.dataset.show = line.dataset.id;
    const name = line.querySelector(".line__name")?.textContent?.trim();
    render(button, html`${texts.showOnMap}<span class="visually-hidden"> : ${name}</span>`);
    line.append(button);
  }
}

/** @param {HTMLElement} list @param {string[]} ids */
function markSelection(list, ids) {
  for (const item of /** @type {Iterable<HTMLElement>} */ (list.children)) {
    if (ids.includes(item.dataset.id ?? "")) item.setAttribute("aria-current", "true");
    else item.removeAttribute("aria-current");
  }
}

/** @param {HTMLElement} list @param {string[]} ids */
function revealFirst(list, ids) {
  const first = [...list.children].find((item) => ids.includes(/** @type {HTMLElement} */ (item).dataset.id ?? ""));
  // On a narrow screen the list is below the map: jumping there would take the map away from under the finger.
  if (matchMedia("(min-width: 60rem)").matches) first?.scrollIntoView({ block: "nearest" });
}

/** @param {HTMLElement} list @param {Finder} finder */
function reportPointer(list, finder) {
  const idOf = (/** @type {Event} */ event) =>
    /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-id]"))?.dataset.id ?? null;
  list.addEventListener("pointerover", (event) => finder.point(idOf(event)));
  list.addEventListener("pointerleave", () => finder.point(null));
  list.addEventListener("focusin", (event) => finder.point(idOf(event)));
  list.addEventListener("focusout", () => finder.point(null));
  list.parentElement?.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-show]"));
    if (!button?.dataset.show) return;
    const where = button.closest("li")?.querySelector("[data-at]")?.getAttribute("data-at")?.split(",").map(Number);
    finder.select([button.dataset.show], "list", where?.length === 2 ? [where[0], where[1]] : null);
  });
}

/** @param {HTMLElement} notice @param {unknown} problem @param {() => void} retry */
export function showProblem(notice, problem, retry, say = texts.problem) {
  const known = problem instanceof ApiProblem ? problem : new ApiProblem("http", "");
  render(
    notice,
    html`<p>${say(known.kind, known.detail)}</p><button type="button" class="button">${texts.retry}</button>`,
  );
  notice.querySelector("button")?.addEventListener("click", retry);
  notice.hidden = false;
}
