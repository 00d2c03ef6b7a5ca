package fr.balise.site;

import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.Gazetteers;
import fr.balise.opening.Openings;
import fr.balise.site.DirectoryView.Link;
import fr.balise.site.VenueView.Around;
import fr.balise.site.VenueView.Explained;
import fr.balise.site.VenueView.Trust;
import fr.balise.site.opening.Language;
import fr.balise.venue.Address;
import fr.balise.venue.StatedFactsStore;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFacts;
import fr.balise.venue.VenueState;
import fr.balise.venue.VenueStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What a venue's page shows that is not in the venue itself: its sources, what is near, what its labels mean. */
@ApplicationScoped
class VenueBackground {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final VenueStore venues;
    private final StatedFactsStore stated;
    private final NearbyVenues nearby;
    private final Explanations explanations;
    private final Gazetteers gazetteers;
    private final Openings openings;

    VenueBackground(
            VenueStore venues,
            StatedFactsStore stated,
            NearbyVenues nearby,
            Explanations explanations,
            Gazetteers gazetteers,
            Openings openings) {
        this.venues = venues;
        this.stated = stated;
        this.nearby = nearby;
        this.explanations = explanations;
        this.gazetteers = gazetteers;
        this.openings = openings;
    }

    Trust trust(Venue venue, Language language) {
        LocalDate today = openings.now().atZone(PARIS).toLocalDate();
        return new Trust(
                VenueWords.missing(venue.facts(), language),
                venues.listSources(venue.id()).stream()
                        .map(source -> VenueWords.cited(source, language))
                        .toList(),
                new TellSources(venue, stated.list(venue.id()), today, language).facts());
    }

    /** Other venues near; for one that is gone, those to go to instead. */
    Around around(Venue venue, int most, Language language) {
        VenueFacts facts = venue.facts();
        boolean gone = facts.status().state() == VenueState.CLOSED_FOR_GOOD;
        return new Around(
                Routes.of(facts.name(), facts.location()),
                gone ? nearby.alternatives(venue, most, language) : nearby.list(venue, most, language));
    }

    List<Explained> programmes(VenueFacts facts, Language language) {
        return VenueWords.programmes(facts).stream()
                .map(name -> new Explained(name, explanations.find(name, language)))
                .toList();
    }

    /** The page of the directory on which the venue stands. */
    Link directory(Address address, Language language) {
        String code = address.inseeCode();
        if (code == null) {
            return new Link(VenueLabel.UNKNOWN_COMMUNE.in(language), Directory.UNKNOWN);
        }
        String name = gazetteers
                .current()
                .findByInsee(code)
                .map(Commune::name)
                .orElse(address.commune() == null ? code : address.commune());
        return new Link(name, Directory.addressOf(code, name));
    }
}
