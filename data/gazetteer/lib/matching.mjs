// Finds for each commune the GeoNames place that is its own, or lies inside it. Nothing here is a guess: a name that
// could be two places, or a place far from where its commune must be, gives no point at all.
import { readRows } from './csv.mjs'
import { Neighbourhood, distanceKm, mean, medoid } from './geometry.mjs'
import { fold } from './names.mjs'
import { Relatives } from './relatives.mjs'

// A town this far from every commune of its EPCI and of its postal code, with none of them among its nearest
// neighbours, is another place of the same name. Measured: 5 wrong places refused, and 2 right ones with them.
const TOO_FAR_KM = 20
const NEIGHBOURS = 12
// A name that only begins like the commune's must have a relative this near.
const NEAR_KM = 12

export function placeOwn(official, places) {
  const communes = official.communes.filter((commune) => commune.kind === 'commune')
  const index = groupBy(places, (place) => key(place.department, place.name))
  const points = new Map()
  const used = new Set()
  const take = (commune, place, origin) => {
    points.set(commune.insee, { insee: commune.insee, lat: place.lat, lon: place.lon, origin, inside: true })
    used.add(place)
  }

  takeSameName(communes, index, take, points)
  const refused = refuseStrays(communes, points)
  takeOtherNames(communes, index, take)
  takeArrondissements(official.communes, places, take)
  takeFormerCommunes(communes, official.formerCommunes, index, take, points)
  takeByCode(communes, places, take, points)
  takeBeginnings(official, communes, places, { take, used, points })
  return { points, refused }
}

function takeSameName(communes, index, take, points) {
  const twice = []
  for (const commune of communes) {
    const found = candidates(commune, index)
    if (found.length === 1) take(commune, found[0], 'geonames')
    if (found.length > 1) twice.push([commune, found])
  }
  const relatives = new Relatives(communes, points)
  for (const [commune, found] of twice) {
    const around = relatives.of(commune)
    if (around.length === 0) continue
    const middle = mean(around)
    take(commune, found.reduce((a, b) => (distanceKm(a, middle) <= distanceKm(b, middle) ? a : b)), 'geonames')
  }
}

// 'Le Gros-Morne' may stand for 'Gros-Morne' and the other way round, where no commune bears the exact name.
function candidates(commune, index) {
  const name = fold(commune.name)
  const bare = name.replace(/^(le|la|les|l) /, '')
  const spellings = [name, bare === name ? `le ${name}` : bare]
  for (const spelling of spellings) {
    const found = index.get(key(commune.department, spelling))
    if (found) return found
  }
  return []
}

function refuseStrays(communes, points) {
  const relatives = new Relatives(communes, points)
  const neighbourhood = new Neighbourhood(points.values())
  const strays = communes.filter((commune) => isStray(commune, points, relatives, neighbourhood))
  strays.forEach((commune) => points.delete(commune.insee))
  return strays.map((commune) => `${commune.insee} ${commune.name}`)
}

function isStray(commune, points, relatives, neighbourhood) {
  const point = points.get(commune.insee)
  // Overseas, communes are as large as departments; and one relative alone is one word against another.
  if (!point || commune.department.length > 2) return false
  const around = relatives.of(commune)
  if (around.length < 2 || around.some((relative) => distanceKm(relative, point) < TOO_FAR_KM)) return false
  const related = new Set(around.map((relative) => relative.insee))
  return !neighbourhood.nearest(point, NEIGHBOURS).some((neighbour) => related.has(neighbour.insee))
}

function takeOtherNames(communes, index, take) {
  const byName = new Map(communes.map((commune) => [key(commune.department, commune.name), commune]))
  for (const { geonames, department, commune } of readRows('../geonames_names.csv')) {
    const target = byName.get(key(department, commune))
    const found = index.get(key(department, geonames))
    // A line that no longer fits is a line to remove: a refresh must not leave it behind unseen.
    if (!target || found?.length !== 1) throw new Error(`geonames_names.csv: « ${geonames} » fits nothing any more`)
    take(target, found[0], 'geonames')
  }
}

// 'Paris 15 Vaugirard', 'Lyon 02', 'Marseille 16' are the arrondissements. GeoNames puts two of them on the middle of
// the street that is their border; these stand at their town hall instead.
function takeArrondissements(communes, places, take) {
  const townHalls = new Map(readRows('../town_halls.csv').map((row) => [row.insee, row]))
  const numbered = new Map()
  for (const place of places) {
    const [, city, number] = /^(Paris|Lyon|Marseille) (\d\d)\b/.exec(place.name) ?? []
    if (city) numbered.set(`${city} ${Number(number)}`, place)
  }
  for (const commune of communes.filter((one) => one.kind === 'arrondissement')) {
    const [, city, number] = /^(\p{L}+) (\d+)e/u.exec(commune.name)
    const place = numbered.get(`${city} ${Number(number)}`)
    if (!place) throw new Error(`no place for ${commune.name}`)
    take(commune, place, 'geonames')
    const hall = townHalls.get(commune.insee)
    if (hall) take(commune, { lat: Number(hall.lat), lon: Number(hall.lon) }, 'town_hall')
  }
}

// A commune made of former ones has the point of the one whose code, and mostly town hall, it kept; else the most
// central of those that are known.
function takeFormerCommunes(communes, formerCommunes, index, take, points) {
  const parts = groupBy(formerCommunes.filter((former) => former.name), (former) => former.commune)
  const taken = new Set(communes.map((commune) => key(commune.department, commune.name)))
  const namesakes = groupBy(formerCommunes, (former) => key(departmentOf(former.insee), former.name))
  for (const commune of communes.filter((one) => !points.has(one.insee))) {
    const known = (parts.get(commune.insee) ?? [])
      .map((former) => ({ insee: former.insee, key: key(commune.department, former.name) }))
      .filter((former) => !taken.has(former.key) && namesakes.get(former.key)?.length === 1)
      .map((former) => ({ ...former, found: index.get(former.key) ?? [] }))
      .filter((former) => former.found.length === 1)
      .map((former) => ({ insee: former.insee, place: former.found[0] }))
    if (known.length === 0) continue
    const seat = known.find((former) => former.insee === commune.insee)
    take(commune, seat?.place ?? medoid(known.map((former) => former.place)), 'former_commune')
  }
}

function takeByCode(communes, places, take, points) {
  const byCode = groupBy(places.filter((place) => place.commune), (place) => place.commune)
  for (const commune of communes.filter((one) => !points.has(one.insee) && byCode.has(one.insee))) {
    take(commune, medoid(byCode.get(commune.insee)), 'place')
  }
}

// 'Theix' for Theix-Noyalo, 'Montreuil' for Montreuil-sur-Mer: only where no other commune, present or former, of
// the department begins so.
function takeBeginnings(official, communes, places, { take, used, points }) {
  const relatives = new Relatives(communes, points)
  const names = groupBy(
    [
      ...communes.map((commune) => ({ name: fold(commune.name), department: commune.department, commune })),
      ...official.formerCommunes
        .filter((former) => former.name)
        .map((former) => ({ name: fold(former.name), department: departmentOf(former.insee), of: former.commune })),
    ],
    (entry) => entry.department,
  )
  for (const place of places.filter((one) => !used.has(one) && one.department)) {
    const start = fold(place.name) + ' '
    const found = (names.get(place.department) ?? []).filter((entry) => `${entry.name} `.startsWith(start))
    const commune = found.find((entry) => entry.commune)?.commune
    if (!commune || points.has(commune.insee)) continue
    if (found.some((entry) => (entry.commune?.insee ?? entry.of) !== commune.insee)) continue
    if (relatives.closest(commune).some((relative) => distanceKm(relative, place) < NEAR_KM)) {
      take(commune, place, 'geonames')
    }
  }
}

function groupBy(items, keyOf) {
  const groups = new Map()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

const key = (department, name) => `${department} ${fold(name)}`
const departmentOf = (insee) => insee.slice(0, /^9[78]/.test(insee) ? 3 : 2)
