// The official lists (COG, DGCL, La Poste) as @etalab/decoupage-administratif ships them, in our columns.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const read = (name) => require(`@etalab/decoupage-administratif/data/${name}.json`)

// Overseas collectivities are no regions; the package repeats them in its list of regions under their own code.
const isRegion = (region) => region.zone !== 'com'

export function readOfficial() {
  const rows = read('communes')
  const epcis = read('epci')
  const regions = read('regions').filter(isRegion)
  const regionCodes = new Set(regions.map((region) => region.code))
  const epciOf = new Map(epcis.flatMap((epci) => epci.membres.map((member) => [member.code, epci.code])))

  const current = rows.filter((row) => row.type === 'commune-actuelle').map((row) => commune(row, epciOf, regionCodes))
  const quarters = rows
    .filter((row) => row.type === 'arrondissement-municipal')
    .map((row) => ({
      ...commune(row, epciOf, regionCodes),
      kind: 'arrondissement',
      parent: row.commune,
      epci: epciOf.get(row.commune),
    }))

  return {
    communes: [...current, ...quarters].sort(by('insee')),
    formerCommunes: formerCommunes(rows),
    regions: regions.map(({ code, nom }) => ({ code, name: nom })).sort(by('code')),
    departments: read('departements')
      .map(({ code, nom, region }) => ({ code, name: nom, region: regionCodes.has(region) ? region : '' }))
      .sort(by('code')),
    epcis: epcis.map(({ code, nom, type }) => ({ siren: code, name: nom, kind: type })).sort(by('siren')),
  }
}

function commune(row, epciOf, regionCodes) {
  return {
    insee: row.code,
    name: row.nom,
    kind: 'commune',
    parent: '',
    department: row.departement,
    region: regionCodes.has(row.region) ? row.region : '',
    epci: epciOf.get(row.code) ?? '',
    population: row.population,
    postalCodes: [...(row.codesPostaux ?? [])].sort(),
    // Not written, only a hint of where the commune is: the arrondissement of a sub-prefecture.
    district: row.arrondissement ?? '',
  }
}

// Delegated and associated communes with their name, then codes of merged or renumbered communes, without one.
function formerCommunes(rows) {
  const kinds = { 'commune-deleguee': 'delegated', 'commune-associee': 'associated' }
  const named = rows
    .filter((row) => kinds[row.type])
    .map((row) => ({ insee: row.code, name: row.nom, kind: kinds[row.type], commune: row.chefLieu }))
  const known = new Set(named.map((former) => former.insee))
  const numbered = rows
    .filter((row) => row.type === 'commune-actuelle')
    .flatMap((row) => (row.anciensCodes ?? []).map((insee) => ({ insee, name: '', kind: 'merged', commune: row.code })))
    .filter((former) => !known.has(former.insee))
  return [...named, ...numbered].sort(by('insee'))
}

const by = (key) => (a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0)
