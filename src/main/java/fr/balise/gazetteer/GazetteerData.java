package fr.balise.gazetteer;

import java.util.List;

/** All that a {@link Gazetteer} is made of, from whatever store. */
record GazetteerData(
        List<Region> regions,
        List<Department> departments,
        List<Epci> epcis,
        List<Commune> communes,
        List<FormerCommune> formerCommunes,
        List<FormerName> formerNames) {}
