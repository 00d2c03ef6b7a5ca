// @ts-check
// <balise-carte departement="21" couleur="#0b4a54" langue="fr" hauteur="600">…</balise-carte>
//
// The map and the list of Balise in a page of another site, which includes this one file:
//   <script type="module" src="https://the-server-of-balise/js/balise-carte.js"></script>
//
// Attributes are the parameters of a search (services, typologie, bbox, …) or lieux="id,id"; couleur and langue; hauteur in
// pixels and titre belong to the frame. What stands inside the element is shown where this script does not run.
// It shows a frame, so the styles and scripts of the two sites never meet.

/** Attributes that are not for the search. */
const OWN = new Set(["hauteur", "titre"]);
const OF_HTML =
  /^(?:id|class|style|slot|hidden|dir|lang|title|role|tabindex|part|is|(?:data|aria)-.*|on.*|.*[^a-z_].*)$/;

const DEFAULT_HEIGHT = 600;

/**
 * The address of the frame.
 * @param {Iterable<{ name: string, value: string }>} attributes
 * @param {string} script the address of this file
 */
export function frameAddress(attributes, script) {
  const address = new URL("/carte-integree", script);
  for (const { name, value } of attributes) {
    if (!OWN.has(name) && !OF_HTML.test(name) && value !== "") address.searchParams.append(name, value);
  }
  return address.href;
}

/** Between 300 and 2000 pixels, as the form of the site has it. @param {string | null} text */
export function frameHeight(text) {
  const height = Number.parseInt(text ?? "", 10);
  return Number.isNaN(height) ? DEFAULT_HEIGHT : Math.min(2000, Math.max(300, height));
}

if (typeof customElements !== "undefined" && !customElements.get("balise-carte")) {
  customElements.define(
    "balise-carte",
    class extends HTMLElement {
      /** @type {MutationObserver | undefined} */
      watcher;

      /** Watches all attributes, whatever parameters a search will have one day. */
      connectedCallback() {
        if (!this.shadowRoot) this.attachShadow({ mode: "open" });
        this.watcher ??= new MutationObserver(() => this.show());
        this.watcher.observe(this, { attributes: true });
        this.show();
      }

      disconnectedCallback() {
        this.watcher?.disconnect();
      }

      show() {
        const root = /** @type {ShadowRoot} */ (this.shadowRoot);
        const frame = root.querySelector("iframe") ?? document.createElement("iframe");
        const english = this.getAttribute("langue") === "en";
        frame.title =
          this.getAttribute("titre") ?? (english ? "Places for help with digital life" : "Lieux d’aide au numérique");
        frame.loading = "lazy";
        frame.style.cssText = `display: block; width: 100%; height: ${frameHeight(this.getAttribute("hauteur"))}px; border: 0`;
        const address = frameAddress(this.attributes, import.meta.url);
        if (frame.src !== address) frame.src = address;
        if (!frame.isConnected) root.append(frame);
      }
    },
  );
}
