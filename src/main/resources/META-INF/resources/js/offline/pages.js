// @ts-check
// The page /hors-ligne: what this device has kept, and how to make it forget.
import { html, render } from "../lib/html.js";
import { accept, canKeep, forgetKept, isRefused, listKept, refuse } from "./kept.js";

const texts = {
  forgotten: "Les pages sont effacées de cet appareil.",
  refused: "Les pages sont effacées. Balise n’enregistre plus rien sur cet appareil.",
  accepted: "Balise enregistre de nouveau les pages que vous lisez.",
  failed: "Votre navigateur ne l’a pas permis. Vous pouvez effacer les données de ce site dans ses réglages.",
};

const root = document.querySelector("[data-kept-pages]");
if (root && canKeep()) mount(/** @type {HTMLElement} */ (root));

/** @param {HTMLElement} root */
function mount(root) {
  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (root.querySelector(`[data-${name}]`));
  const day = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeStyle: "short" });

  async function show() {
    const pages = await listKept();
    const refused = await isRefused();
    render(
      part("list"),
      html`${pages.map(
        (page) =>
          html`<li><a href="${page.address}">${page.title || page.address}</a> <span class="offline__when">enregistrée le ${day.format(page.at)}</span></li>`,
      )}`,
    );
    part("none").hidden = pages.length > 0;
    part("forget").hidden = pages.length === 0;
    part("refuse").hidden = refused;
    part("accept").hidden = !refused;
    root.hidden = false;
  }

  /** @param {string} name @param {() => Promise<unknown>} act @param {string} done */
  function on(name, act, done) {
    part(name).addEventListener("click", async () => {
      try {
        await act();
        part("said").textContent = done;
      } catch {
        part("said").textContent = texts.failed;
      }
      await show();
      // The button that was pressed may be gone.
      part("said").focus();
    });
  }

  on("forget", forgetKept, texts.forgotten);
  on("refuse", refuse, texts.refused);
  on("accept", accept, texts.accepted);
  show();
}
