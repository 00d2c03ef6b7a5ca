// @ts-check
// Leaflet from its WebJar. Its minified script weighs 42 kB compressed, its ES module (unminified) 109 kB: on an old phone
// that is the difference between a map and a wait. Loaded as a module it still announces itself as a global.

// @ts-expect-error an address of the server, not a file of the project
import "/webjars/leaflet/dist/leaflet.js";

export const L = /** @type {typeof import("leaflet")} */ (/** @type {any} */ (globalThis).L);
