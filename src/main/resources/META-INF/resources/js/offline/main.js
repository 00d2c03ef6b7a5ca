// @ts-check
// On every page: lets the service worker keep it for when there is no connection. Last of all, since it is for later.
import { canKeep, isRefused, register } from "./kept.js";

if (canKeep()) {
  if (document.readyState === "complete") start();
  else window.addEventListener("load", start);
}

async function start() {
  try {
    if (!(await isRefused())) await register();
  } catch {
    // A browser that keeps nothing, as in a private window: the pages are the same without.
  }
}
