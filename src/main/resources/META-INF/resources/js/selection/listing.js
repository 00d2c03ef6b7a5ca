// @ts-check
// The part of a list's page that takes it away. Scripts change the list and the address without a new page: then the links,
// the sheet and the code follow.
import { MOST, selectionAddress } from "./kept.js";

/** The code costs a request: it waits until the address stays as it is. */
const PAUSE_MS = 1000;

/** The address without the part that only says where to look. @param {Location} place */
const addressOf = (place) => place.href.replace(/#.*$/, "");

/**
 * The links that open a message, as `ShareLinks` on the server writes them.
 * @param {string} mail the one for mail that was there, for its subject
 * @param {string} address
 */
export function messageLinks(mail, address) {
  const subject = decodeURIComponent(/subject=([^&]*)/.exec(mail)?.[1] ?? "");
  return {
    mail: `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${subject}\r\n${address}\r\n`)}`,
    sms: `sms:?&body=${encodeURIComponent(`${subject} ${address}`)}`,
  };
}

/** @param {HTMLElement} root @returns {() => void} to be called whenever the page may have changed */
export function mountListing(root) {
  const part = (/** @type {string} */ name) => /** @type {HTMLElement | null} */ (root.querySelector(`[data-${name}]`));
  let shown = addressOf(window.location);
  let timer = 0;

  return () => {
    // Whether the list or the address changes first is not ours to know.
    window.setTimeout(follow, 0);
  };

  function follow() {
    showSheet();
    const now = addressOf(window.location);
    if (now === shown) return;
    shown = now;
    showAddress(now);
    clearTimeout(timer);
    timer = window.setTimeout(() => drawCode(now), PAUSE_MS);
  }

  function showSheet() {
    const ids = [...document.querySelectorAll("[data-list] > [data-id]")]
      .slice(0, MOST)
      .map((line) => String(/** @type {HTMLElement} */ (line).dataset.id));
    const sheet = part("sheet");
    if (ids.length > 0 && sheet?.getAttribute("href") !== selectionAddress(ids)) {
      sheet?.setAttribute("href", selectionAddress(ids));
    }
  }

  /** @param {string} now */
  function showAddress(now) {
    const links = messageLinks(part("mail")?.getAttribute("href") ?? "", now);
    part("mail")?.setAttribute("href", links.mail);
    part("sms")?.setAttribute("href", links.sms);
    const words = part("address");
    if (words) {
      words.dataset.address = now;
      words.textContent = now.replace(/^https?:\/\//, "");
    }
    const type = new URL(part("type")?.getAttribute("href") ?? "", now);
    const other = new URL(now);
    if (type.searchParams.has("caracteres")) other.searchParams.set("caracteres", "grands");
    part("type")?.setAttribute("href", `${other.pathname}${other.search}#emporter`);
    part("qr")?.classList.add("takeaway__qr--old");
  }

  /** @param {string} address */
  function drawCode(address) {
    const old = part("qr");
    if (!old) return;
    const { pathname, search } = new URL(address);
    const code = document.createElement("img");
    code.className = "takeaway__qr";
    code.dataset.qr = "";
    code.alt = `Code QR : ${address.replace(/^https?:\/\//, "")}`;
    code.src = `/code-qr?adresse=${encodeURIComponent(pathname + search)}`;
    // Where it does not come, the address in words is right all the same.
    code.addEventListener("load", () => {
      if (address === shown) part("qr")?.replaceWith(code);
    });
  }
}
