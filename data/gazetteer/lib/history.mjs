// What communes were called before: the history since 1943 that @etalab/decoupage-administratif shipped until 2019.
// Later editions lack it; whatever merged since is a delegated commune there, or has its name here.
import { createRequire } from 'node:module'
import { fold } from './names.mjs'

const history = createRequire(import.meta.url)('decoupage-administratif-2019/data/historique-communes.json')

// The name came to an end with a merger that was later undone: whoever still writes it may mean any of the parts.
const UNDONE = /dé-fusion|recomposition|rétablissement|dissolution|suppression/

// Merged communes, of which the edition of today gives the code only, with the last name that the code had.
export function nameMerged(formerCommunes) {
  const last = new Map()
  for (const entry of history) {
    const known = last.get(entry.code)
    if (!known || (entry.dateFin ?? '9') > (known.dateFin ?? '9')) last.set(entry.code, entry)
  }
  return formerCommunes.map((former) => ({ ...former, name: former.name || (last.get(former.insee)?.nom ?? '') }))
}

// Names that a code had before its last one, each with the commune of today: Digne, Herblay, Bruyères.
export function formerNames(communes, formerCommunes) {
  const todayOf = new Map(formerCommunes.map((former) => [former.insee, former.commune]))
  for (const commune of communes) if (!commune.parent) todayOf.set(commune.insee, commune.insee)
  const known = new Set(communes.filter((commune) => !commune.parent).map((commune) => key(commune.name, commune.insee)))
  for (const former of formerCommunes) known.add(key(former.name, former.commune))
  const found = []
  for (const entry of history) {
    const commune = todayOf.get(entry.code)
    if (!commune || entry.type !== 'COM' || UNDONE.test(entry.raisonFin ?? '')) continue
    if (known.has(key(entry.nom, commune))) continue
    known.add(key(entry.nom, commune))
    found.push({ name: entry.nom, commune })
  }
  return found.sort((a, b) => (a.commune + a.name < b.commune + b.name ? -1 : 1))
}

const key = (name, commune) => `${fold(name)} ${commune}`
