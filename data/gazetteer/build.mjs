// Turns the npm packages of package.json into the CSV files beside this script. Same packages, same bytes.
//   npm install && npm run build
import { readFileSync, writeFileSync } from 'node:fs'
import { readOfficial } from './lib/official.mjs'
import { readPlaces } from './lib/geonames.mjs'
import { placeOwn } from './lib/matching.mjs'
import { placeOthers } from './lib/fallback.mjs'
import { formerNames, nameMerged } from './lib/history.mjs'
import { toCsv } from './lib/csv.mjs'

const official = readOfficial()
const places = readPlaces()

const own = placeOwn(official, places)
const points = placeOthers(official.communes, own.points)
// Named only now: a point is taken from communes that were one until lately, not from those of 1943.
const formerCommunes = nameMerged(official.formerCommunes)

// What is loaded, for people and for the table gazetteer_version.
const { devDependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const versions = Object.entries(devDependencies).map(([name, version]) =>
  version.startsWith('npm:') ? version.slice(4).replace(/@(?=[^@]*$)/, ' ') : `${name} ${version}`,
)
writeFileSync(new URL('version.txt', import.meta.url), versions.join(', ') + '\n')

write('regions.csv', ['code', 'name'], official.regions)
write('departments.csv', ['code', 'name', 'region'], official.departments)
write('epcis.csv', ['siren', 'name', 'kind'], official.epcis)
write('former_communes.csv', ['insee', 'name', 'kind', 'commune'], formerCommunes)
write('former_names.csv', ['name', 'commune'], formerNames(official.communes, formerCommunes))
write(
  'communes.csv',
  ['insee', 'name', 'kind', 'parent', 'department', 'region', 'epci', 'population', 'postal_codes',
    'lat', 'lon', 'precision', 'point_origin'],
  official.communes.map((commune) => ({
    ...commune,
    postal_codes: commune.postalCodes.join(' '),
    ...pointColumns(points.get(commune.insee)),
  })),
)

console.log(`points: ${JSON.stringify(count([...points.values()].map((point) => point.origin)))}`)
console.log(`refused as too far from its neighbours: ${own.refused.join(', ')}`)

function pointColumns(point) {
  if (!point) return { lat: '', lon: '', precision: 'unknown', point_origin: 'none' }
  return {
    // Four decimals are 11 m: finer than what GeoNames promises for the middle of a town.
    lat: point.lat.toFixed(4),
    lon: point.lon.toFixed(4),
    precision: point.inside ? 'municipality' : 'unknown',
    point_origin: point.origin,
  }
}

function write(file, columns, rows) {
  writeFileSync(new URL(file, import.meta.url), toCsv(columns, rows))
  console.log(`${file}: ${rows.length} rows`)
}

function count(values) {
  const counts = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
