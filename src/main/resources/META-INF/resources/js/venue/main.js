// @ts-check
// Wires the venue page: a small map. The page that the server wrote is whole without this.
import { mountVenueMap } from "./venue-map.js";

const root = document.getElementById("carte");
if (root) mountVenueMap(root);
