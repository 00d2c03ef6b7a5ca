// Which mean of which group comes nearest to a commune that has no point: node compare-means.mjs <reference.csv>
// The choice of lib/fallback.mjs rests on this table. The reference is that of measure.mjs.
import { existsSync, readFileSync } from 'node:fs'
import { fromCsv } from './lib/csv.mjs'
import { distanceKm, mean, medoid } from './lib/geometry.mjs'
import { readOfficial } from './lib/official.mjs'
import { readPlaces } from './lib/geonames.mjs'
import { placeOwn } from './lib/matching.mjs'

const GROUPS = {
  'postal code': (commune) => commune.postalCodes[0],
  EPCI: (commune) => commune.epci,
  district: (commune) => commune.district,
  department: (commune) => commune.department,
}
const MEANS = {
  'plain mean': (members) => mean(members),
  'mean by population': (members) => weightedMean(members),
  medoid: (members) => medoid(members),
}

const file = process.argv[2]
if (!file || !existsSync(file)) {
  console.error('usage: node compare-means.mjs <reference.csv>   (columns code_insee, latitude, longitude)')
  process.exit(2)
}
const reference = new Map(
  fromCsv(readFileSync(file, 'utf8')).map((row) => [row.code_insee, { lat: +row.latitude, lon: +row.longitude }]),
)
const official = readOfficial()
const communes = official.communes.filter((one) => one.kind === 'commune' && !one.department.startsWith('98'))
const { points } = placeOwn(official, readPlaces())
const pointless = communes.filter((one) => !points.has(one.insee) && reference.has(one.insee))

console.log('| group | mean | communes | median km | p90 | p99 | max |')
console.log('|---|---|---|---|---|---|---|')
for (const [group, keyOf] of Object.entries(GROUPS)) {
  const members = new Map()
  for (const commune of communes.filter((one) => points.has(one.insee) && keyOf(one))) {
    if (!members.has(keyOf(commune))) members.set(keyOf(commune), [])
    members.get(keyOf(commune)).push({ ...points.get(commune.insee), population: commune.population })
  }
  for (const [name, middleOf] of Object.entries(MEANS)) report(group, name, keyOf, middles(members, middleOf))
}

function middles(members, middleOf) {
  return new Map([...members].map(([key, group]) => [key, middleOf(group)]))
}

function report(group, name, keyOf, known) {
  const distances = pointless
    .filter((one) => known.has(keyOf(one)))
    .map((one) => distanceKm(known.get(keyOf(one)), reference.get(one.insee)))
    .sort((a, b) => a - b)
  const figures = [0.5, 0.9, 0.99, 1].map((share) => distances[Math.ceil(share * distances.length) - 1].toFixed(1))
  console.log(`| ${[group, name, distances.length, ...figures].join(' | ')} |`)
}

function weightedMean(members) {
  const people = members.reduce((sum, one) => sum + one.population, 0)
  const weighted = (axis) => members.reduce((sum, one) => sum + one[axis] * one.population, 0) / people
  return { lat: weighted('lat'), lon: weighted('lon') }
}
