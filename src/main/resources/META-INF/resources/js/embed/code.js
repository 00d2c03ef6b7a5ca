// @ts-check
// Copies the code of a frame. Without this the fields are there to copy from.

for (const field of document.querySelectorAll("[data-code]")) mountCopy(field);

/** @param {Element} field */
function mountCopy(field) {
  const item = /** @type {HTMLElement} */ (field.querySelector("[data-copy-item]"));
  const said = /** @type {HTMLElement} */ (field.querySelector("[data-said]"));
  const code = /** @type {HTMLTextAreaElement} */ (field.querySelector("textarea"));
  if (!navigator.clipboard) return;
  item.hidden = false;
  field.querySelector("[data-copy]")?.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.value);
      said.textContent = said.dataset.copied ?? "";
    } catch {
      said.textContent = said.dataset.notCopied ?? "";
      code.select();
    }
  });
}
