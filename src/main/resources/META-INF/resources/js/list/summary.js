// @ts-check
import { texts } from "../texts.js";

/**
 * How many were found and, where not all are shown, that they are not.
 * @param {{ shown: number, matched: number, inArea: boolean }} counts
 */
export function summary({ shown, matched, inArea }) {
  const found = texts.found(matched, inArea);
  return shown < matched ? `${found} ${texts.capped(shown)}` : found;
}
