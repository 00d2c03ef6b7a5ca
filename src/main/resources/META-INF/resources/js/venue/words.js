// @ts-check
// What the small map says, in the two languages of the page around it.
import { texts } from "../texts.js";

const english = {
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  approximate: "approximate position",
  tilesMissing: "The background map does not answer. The place is still shown on a plain outline of France.",
};

const french = {
  zoomIn: texts.zoomIn,
  zoomOut: texts.zoomOut,
  approximate: texts.approximate,
  tilesMissing: "Le fond de carte ne répond pas. Le lieu reste affiché sur un simple contour de la France.",
};

/** @param {string} language of the page: "en", or anything else for French */
export const mapWords = (language) => (language === "en" ? english : french);
