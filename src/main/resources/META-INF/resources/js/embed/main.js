// @ts-check
// Wires the page that frames on other sites show. The list is there without this.
import { mountEmbeddedMap } from "./embedded-map.js";

const root = document.getElementById("carte");
if (root) {
  try {
    mountEmbeddedMap(root);
  } catch (error) {
    console.error(error);
    root.textContent = root.dataset.missing ?? "";
  }
}
