// @ts-check

/** About a hundred metres: nobody's door travels in an address. */
const DECIMALS = 3;
const PATIENCE_MS = 15000;

export const canLocate = () => "geolocation" in navigator;

/**
 * Where the device is, as "48.117,-1.678"; rejected when it does not say.
 * @returns {Promise<string>}
 */
export function locate() {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(`${coords.latitude.toFixed(DECIMALS)},${coords.longitude.toFixed(DECIMALS)}`),
      reject,
      { timeout: PATIENCE_MS, maximumAge: 60000 },
    );
  });
}
