// How far the points of communes.csv are from a reference: node measure.mjs <reference.csv>
// The reference has the columns code_insee, latitude, longitude; it is only read here and never part of the project.
import { existsSync, readFileSync } from 'node:fs'
import { fromCsv } from './lib/csv.mjs'
import { distanceKm } from './lib/geometry.mjs'

const SHARES = { median: 0.5, p90: 0.9, p99: 0.99, max: 1 }
const FAR_KM = 10

const file = process.argv[2]
if (!file || !existsSync(file)) {
  console.error('usage: node measure.mjs <reference.csv>   (columns code_insee, latitude, longitude)')
  process.exit(2)
}

const reference = new Map(
  fromCsv(readFileSync(file, 'utf8')).map((row) => [row.code_insee, { lat: +row.latitude, lon: +row.longitude }]),
)
const communes = fromCsv(readFileSync(new URL('communes.csv', import.meta.url), 'utf8'))
const measured = communes
  .filter((commune) => commune.lat && reference.has(commune.insee))
  .map((commune) => ({ ...commune, km: distanceKm({ lat: +commune.lat, lon: +commune.lon }, reference.get(commune.insee)) }))
  .sort((a, b) => a.km - b.km)

console.log('| point_origin | communes | compared | median km | p90 | p99 | max |')
console.log('|---|---|---|---|---|---|---|')
for (const origin of [...new Set(communes.map((commune) => commune.point_origin))].sort()) {
  const all = communes.filter((commune) => commune.point_origin === origin)
  const rows = measured.filter((commune) => commune.point_origin === origin)
  const figures = Object.values(SHARES).map((share) => rows[Math.ceil(share * rows.length) - 1]?.km.toFixed(1) ?? '')
  console.log(`| ${[origin, all.length, rows.length, ...figures].join(' | ')} |`)
}

console.log(`\nOwn points more than ${FAR_KM} km away:`)
for (const row of measured.filter((one) => one.precision === 'municipality' && one.km > FAR_KM)) {
  console.log(`${row.insee} ${row.name} ${row.km.toFixed(1)} (${row.point_origin})`)
}
