// The communes that must be near a commune, because they share its EPCI or one of its postal codes, and have a point.

export class Relatives {
  #groups = new Map()

  constructor(communes, points) {
    for (const commune of communes) {
      const point = points.get(commune.insee)
      if (point) [...postalKeys(commune), ...epciKeys(commune)].forEach((key) => this.#add(key, point))
    }
  }

  of(commune) {
    return this.#in([...postalKeys(commune), ...epciKeys(commune)], commune)
  }

  // Those of the postal code where there are any: an EPCI can be a hundred kilometres wide.
  closest(commune) {
    const postal = this.#in(postalKeys(commune), commune)
    return postal.length > 0 ? postal : this.#in(epciKeys(commune), commune)
  }

  #in(keys, commune) {
    const found = new Map(keys.flatMap((key) => this.#groups.get(key) ?? []).map((point) => [point.insee, point]))
    found.delete(commune.insee)
    return [...found.values()]
  }

  #add(key, point) {
    if (!this.#groups.has(key)) this.#groups.set(key, [])
    this.#groups.get(key).push(point)
  }
}

const postalKeys = (commune) => commune.postalCodes.map((code) => `postal ${code}`)
const epciKeys = (commune) => (commune.epci ? [`epci ${commune.epci}`] : [])
