// @ts-check
// HTML from templates in which every value is escaped, so that a venue's name can never become markup.
//   html`<b>${"<i>"}</b>`.text === "<b>&lt;i&gt;</b>"

/** Text that is safe to parse as HTML; only {@link html} makes it. */
class SafeHtml {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}

const ENTITIES = /** @type {Record<string, string>} */ ({
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
});

/** @param {unknown} value */
function escaped(value) {
  if (value instanceof SafeHtml) return value.text;
  if (value === null || value === undefined || value === false) return "";
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/**
 * Escapes each value, but for other templates and lists of them; null, undefined and false become nothing.
 * @param {TemplateStringsArray} strings
 * @param {...unknown} values
 */
export function html(strings, ...values) {
  const text = strings.reduce((before, string, i) => {
    const value = values[i - 1];
    return before + (Array.isArray(value) ? value.map(escaped).join("") : escaped(value)) + string;
  });
  return new SafeHtml(text);
}

/** An http, https, tel, mailto or local address as it is; anything else, such as javascript:, becomes "#". @param {string} address */
export function safeAddress(address) {
  return /^(https?:|tel:|mailto:|\/(?!\/))/i.test(address) ? address : "#";
}

/** The one place where HTML is parsed. @param {Element} element @param {SafeHtml} content */
export function render(element, content) {
  element.innerHTML = content.text;
}

/** @typedef {SafeHtml} Html */
