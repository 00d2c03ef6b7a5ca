package fr.balise.site.takeaway;

import fr.balise.opening.Openings;
import fr.balise.site.PlainWords;
import fr.balise.site.opening.Language;
import fr.balise.site.opening.OpeningView;
import fr.balise.site.opening.OpeningView.Notice;
import fr.balise.site.opening.TellOpening;
import fr.balise.site.opening.TellState;
import fr.balise.site.takeaway.SheetFacts.Fact;
import fr.balise.venue.Offer;
import fr.balise.venue.StandardValue;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what a social worker writes down for somebody who is sent to a venue. */
@ApplicationScoped
class TellSheet {
    private final Openings openings;

    TellSheet(Openings openings) {
        this.openings = openings;
    }

    SheetFacts of(Venue venue, Language language) {
        VenueFacts facts = venue.facts();
        TellState asked = new TellState(openings.of(venue), facts, openings.now(), language);
        OpeningView opening = new TellOpening(asked).view(PlainWords::of);
        return opening == null
                ? new SheetFacts(List.of(), null, facts(facts))
                : new SheetFacts(notices(opening), opening.usual(), facts(facts));
    }

    private static List<Notice> notices(OpeningView opening) {
        return Stream.concat(opening.notices().stream(), opening.announced().stream())
                .toList();
    }

    private static List<Fact> facts(VenueFacts facts) {
        Offer offer = facts.offer();
        return Stream.of(
                        new Fact(TakeawayLabel.FOR, labels(offer.audiences())),
                        new Fact(TakeawayLabel.PRICE, labels(offer.fees())),
                        new Fact(TakeawayLabel.COME, labels(offer.accessModes())),
                        new Fact(TakeawayLabel.HELPED, labels(offer.supportModes())),
                        new Fact(
                                TakeawayLabel.MAIL,
                                String.join(", ", facts.contact().mails())))
                .filter(fact -> !fact.words().isEmpty())
                .toList();
    }

    private static String labels(Collection<? extends StandardValue> values) {
        return values.stream().map(StandardValue::label).collect(Collectors.joining(" · "));
    }
}
