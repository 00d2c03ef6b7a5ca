// A commune without a point of its own gets the mean of the known points of the smallest group that it belongs to.
// Plain mean, population-weighted mean and medoid were measured against each other (docs/gazetteer.md): the plain mean
// is as good as any, and the postal code comes far nearer than the EPCI.
import { mean } from './geometry.mjs'

const LEVELS = [
  { origin: 'postal_code', keys: (commune) => commune.postalCodes },
  // An EPCI as wide as the Basque Country says more where it is cut by the districts of the sub-prefectures.
  { origin: 'epci', keys: ({ epci, district }) => (epci ? [`${epci} ${district}`, epci] : []) },
  { origin: 'district', keys: (commune) => [commune.district] },
  { origin: 'department', keys: (commune) => [commune.department] },
]

// All points, own ones included, by INSEE code. A commune that no level can place is absent.
export function placeOthers(communes, own) {
  const points = new Map(own)
  const levels = LEVELS.map((level) => ({ ...level, means: means(communes, own, level) }))
  for (const commune of communes.filter((one) => !own.has(one.insee) && !isOceanic(one))) {
    const point = levels.map((level) => estimate(commune, level)).find(Boolean)
    if (point) points.set(commune.insee, point)
  }
  return points
}

// In the Pacific and the southern lands a neighbour's point is another island, hundreds of kilometres away.
const isOceanic = (commune) => commune.department.startsWith('98')

function estimate(commune, { origin, keys, means: known }) {
  const key = keys(commune).find((one) => known.has(one))
  return key && { insee: commune.insee, ...known.get(key), origin, inside: false }
}

function means(communes, own, { keys }) {
  const groups = new Map()
  for (const commune of communes.filter((one) => one.kind === 'commune' && own.has(one.insee))) {
    for (const key of keys(commune).filter(Boolean)) {
      if (!groups.has(key)) groups.set(key, [])
      groups.get(key).push(own.get(commune.insee))
    }
  }
  return new Map([...groups].map(([key, points]) => [key, mean(points)]))
}
