// @ts-check
// Wires the page of a tour: the map of its stops. The page that the server wrote is whole without this.
import { mountTourMap } from "./tour-map.js";

const root = document.getElementById("carte");
if (root) mountTourMap(root);
