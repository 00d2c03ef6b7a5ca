// @ts-check
// Makes a part of the page what the server has just written, without taking away what is under the visitor's fingers: the
// focus, the open groups, the place in a list. Children are told by their id, their data-key, or else their order; what a script
// has added, with data-added, stays.

/** What belongs to the visitor once the page is there. */
const THEIRS = new Set(["open"]);

/** @param {Element} from @param {Element} to */
export function morph(from, to) {
  morphAttributes(from, to);
  if (from instanceof HTMLInputElement) return morphInput(from, /** @type {HTMLInputElement} */ (to));
  // Before its options move from there to here.
  const chosen = to instanceof HTMLSelectElement ? to.value : "";
  morphChildren(from, to);
  if (from instanceof HTMLSelectElement) from.value = chosen;
}

/** @param {Element} from @param {Element} to */
function morphAttributes(from, to) {
  for (const { name, value } of to.attributes) {
    // An attribute that a script has added stays: the server does not know of it.
    if (!THEIRS.has(name) && name !== "hidden" && from.getAttribute(name) !== value) from.setAttribute(name, value);
  }
}

/** @param {HTMLInputElement} from @param {HTMLInputElement} to */
function morphInput(from, to) {
  if (from.type === "checkbox" || from.type === "radio") from.checked = to.hasAttribute("checked");
  else if (from !== document.activeElement) from.value = to.getAttribute("value") ?? "";
}

/** @param {Node} node */
function keyOf(node) {
  if (!(node instanceof Element)) return null;
  return node.id || node.getAttribute("data-key");
}

/** @param {Element} from @param {Element} to */
function morphChildren(from, to) {
  const keyed = new Map();
  for (const child of from.children) {
    const key = keyOf(child);
    if (key) keyed.set(key, child);
  }
  let next = from.firstChild;
  for (const wanted of [...to.childNodes]) {
    const key = keyOf(wanted);
    const same = key ? keyed.get(key) : alike(next, wanted) ? next : null;
    if (!same) {
      from.insertBefore(wanted, next);
      continue;
    }
    if (same === next) next = next?.nextSibling ?? null;
    else from.insertBefore(same, next);
    if (same instanceof Element) morph(same, /** @type {Element} */ (wanted));
    else if (same.nodeValue !== wanted.nodeValue) same.nodeValue = wanted.nodeValue;
  }
  while (next) {
    const gone = next;
    next = next.nextSibling;
    if (!(gone instanceof HTMLElement && gone.dataset.added)) from.removeChild(gone);
  }
}

/** @param {Node | null} node @param {Node} wanted */
function alike(node, wanted) {
  if (node === null || keyOf(node) !== null) return false;
  return node.nodeName === wanted.nodeName;
}
