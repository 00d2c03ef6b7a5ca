// Makes the outline of France that lies under the map's tiles, from Natural Earth's countries at 1:10,000,000.
// Run it with `npm install && npm run outline`; README.md beside this file says where the data comes from.
//
// One topology is simplified as a whole, so that neighbours keep a common border, but not evenly: near French ground a
// corner is kept when it spans a few hundred metres, elsewhere only when it shapes a continent.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { merge, mesh } from "topojson-client";
import { planarTriangleArea, presimplify, simplify } from "topojson-simplify";

const TARGET = new URL("../../src/main/resources/META-INF/resources/data/outline.json", import.meta.url);

/** Boxes around French ground, west south east north: there the outline is detailed. */
const FRENCH_WINDOWS = [
  [-5.6, 41.0, 10.0, 51.6], // métropole et Corse
  [-63.3, 14.2, -60.6, 18.3], // Guadeloupe, Martinique, Saint-Martin, Saint-Barthélemy
  [-55.0, 1.8, -51.3, 6.2], // Guyane
  [55.0, -21.6, 56.1, -20.7], // La Réunion
  [44.9, -13.2, 45.4, -12.5], // Mayotte
  [-56.6, 46.6, -56.0, 47.3], // Saint-Pierre-et-Miquelon
  [163.4, -23.0, 168.3, -19.4], // Nouvelle-Calédonie
  [-152.5, -18.0, -148.9, -16.2], // îles de la Société
  [-178.3, -14.5, -175.9, -13.1], // Wallis-et-Futuna
];
/** Ground that is France: Natural Earth counts the overseas departments to it, and these apart. */
const FRENCH_NAMES = new Set([
  "France",
  "New Caledonia",
  "Fr. Polynesia",
  "St. Pierre and Miquelon",
  "Wallis and Futuna Is.",
  "St-Martin",
  "St-Barthélemy",
]);
/** Square degrees that a corner must span to stay, in the French windows; about 700 m by 700 m. */
const DETAIL = 0.00005;
/** What is seen beside the mainland on most maps; there a corner must span this many times more. */
const SURROUNDINGS = [-12.0, 35.5, 19.5, 60.0];
const SURROUNDINGS_COARSENESS = 160;
/** And elsewhere this many times more: just the shape of the continents. */
const COARSENESS = 60000;

const require = createRequire(import.meta.url);
const atlas = JSON.parse(readFileSync(require.resolve("world-atlas/countries-10m.json"), "utf8"));

const inBox = ([west, south, east, north], [x, y]) => x >= west && x <= east && y >= south && y <= north;
const inWindow = (point) => FRENCH_WINDOWS.some((box) => inBox(box, point));

function coarseness(triangle) {
  if (triangle.some(inWindow)) return 1;
  return triangle.some((point) => inBox(SURROUNDINGS, point)) ? SURROUNDINGS_COARSENESS : COARSENESS;
}
const weight = (triangle) => planarTriangleArea(triangle) / coarseness(triangle);

const simple = simplify(presimplify(atlas, weight), DETAIL);
const countries = simple.objects.countries.geometries;
const isFrench = (country) => FRENCH_NAMES.has(country.properties.name);

/** Whole numbers of 1/1000 degree (about 100 m) near France, of 1/10 elsewhere. */
const round = (point) =>
  point.map((value) => (inWindow(point) ? Math.round(value * 1000) / 1000 : Math.round(value * 10) / 10));

/** The atlas lets Russia and Fiji run over the 180th meridian; here they go on past 180 instead of jumping to -180. */
function unwrap(ring) {
  let turn = 0;
  return ring.map(([x, y], i) => {
    if (i > 0 && Math.abs(x - ring[i - 1][0]) > 180) turn += x < ring[i - 1][0] ? 360 : -360;
    return [x + turn, y];
  });
}

/** Antarctica goes round the pole, which no flat map can close, and nobody looks for help there. */
const isSouthOfUse = ([ring]) => ring.every(([, y]) => y < -60);

function roundRing(ring) {
  const rounded = ring.map(round);
  return rounded.filter((point, i) => i === 0 || point[0] !== rounded[i - 1][0] || point[1] !== rounded[i - 1][1]);
}

/** Islets that vanish when rounded go; a ring needs four points. */
function roundPolygons(multiPolygon) {
  const polygons = multiPolygon.coordinates
    .filter((rings) => !isSouthOfUse(rings))
    .map((rings) =>
      rings
        .map(unwrap)
        .map(roundRing)
        .filter((ring) => ring.length >= 4),
    )
    .filter((rings) => rings.length > 0);
  return { type: "MultiPolygon", coordinates: polygons };
}

function roundLines(multiLine) {
  const lines = multiLine.coordinates
    .filter((line) => line.some(inWindow))
    .map(roundRing)
    .filter((line) => line.length >= 2);
  return { type: "MultiLineString", coordinates: lines };
}

const feature = (kind, geometry) => ({ type: "Feature", properties: { kind }, geometry });
const outline = {
  type: "FeatureCollection",
  features: [
    feature(
      "neighbour",
      roundPolygons(
        merge(
          simple,
          countries.filter((country) => !isFrench(country)),
        ),
      ),
    ),
    feature("france", roundPolygons(merge(simple, countries.filter(isFrench)))),
    feature(
      "border",
      roundLines(mesh(simple, simple.objects.countries, (a, b) => a !== b && !(isFrench(a) && isFrench(b)))),
    ),
  ],
};

const text = `${JSON.stringify(outline)}\n`;
writeFileSync(TARGET, text);
console.log(`${outline.features.length} features, ${text.length} bytes`);
