const EARTH_RADIUS_KM = 6371
const RADIANS = Math.PI / 180

// Great-circle distance of two { lat, lon } in kilometres.
export function distanceKm(a, b) {
  const half = Math.sin(((b.lat - a.lat) * RADIANS) / 2) ** 2
    + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(((b.lon - a.lon) * RADIANS) / 2) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half))
}

// The plain mean: all groups here are small and none crosses the 180th meridian.
export function mean(points) {
  const sum = points.reduce((total, p) => ({ lat: total.lat + p.lat, lon: total.lon + p.lon }), { lat: 0, lon: 0 })
  return { lat: sum.lat / points.length, lon: sum.lon / points.length }
}

// The one of the points with the smallest sum of distances to the others.
export function medoid(points) {
  const sums = points.map((p) => points.reduce((sum, other) => sum + distanceKm(p, other), 0))
  return points[sums.indexOf(Math.min(...sums))]
}

// Finds what lies nearest to a point without looking at everything: cells of a quarter of a degree.
export class Neighbourhood {
  #cells = new Map()

  constructor(items) {
    for (const item of items) {
      const key = cellKey(row(item.lat), row(item.lon))
      if (!this.#cells.has(key)) this.#cells.set(key, [])
      this.#cells.get(key).push(item)
    }
  }

  // At most `count` items other than `point` itself, nearest first; those beyond some 200 km are not looked for.
  nearest(point, count) {
    let found = []
    for (let ring = 1; ring <= 8 && found.length < 3 * count; ring++) found = this.#within(point, ring)
    return found
      .map((item) => ({ item, km: distanceKm(point, item) }))
      .sort((a, b) => a.km - b.km || (a.item.insee < b.item.insee ? -1 : 1))
      .slice(0, count)
      .map(({ item }) => item)
  }

  #within(point, ring) {
    const found = []
    for (let i = -ring; i <= ring; i++) {
      for (let j = -ring; j <= ring; j++) {
        const cell = this.#cells.get(cellKey(row(point.lat) + i, row(point.lon) + j)) ?? []
        found.push(...cell.filter((item) => item.insee !== point.insee))
      }
    }
    return found
  }
}

const row = (degrees) => Math.floor(degrees * 4)
const cellKey = (i, j) => `${i} ${j}`
