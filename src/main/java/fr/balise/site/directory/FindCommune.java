package fr.balise.site.directory;

import fr.balise.api.PlainAnswer;
import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.Gazetteers;
import fr.balise.site.Directory;
import fr.balise.site.DirectoryView.Link;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the place that an address of the directory means: only its code counts, the readable part follows the name. */
@ApplicationScoped
class FindCommune {
    private static final int INSEE_LENGTH = 5;
    private static final Pattern COMMUNE = Pattern.compile("(\\d{2}|2[AB])\\d{3}");

    private final Gazetteers gazetteers;
    private final TellPlaces tell;

    FindCommune(Gazetteers gazetteers, TellPlaces tell) {
        this.gazetteers = gazetteers;
        this.tell = tell;
    }

    /**
     * The place, with no venues where none is known. The code of a former commune gives the one of today.
     *
     * @param codeAndName {@code 35238-rennes}, or the code alone
     * @throws PlainAnswer 404 when there is no such commune
     */
    Place get(DirectoryTree tree, String codeAndName) {
        String code = codeAndName.length() > INSEE_LENGTH ? codeAndName.substring(0, INSEE_LENGTH) : codeAndName;
        Optional<Commune> commune = COMMUNE.matcher(code).matches() ? findOfficial(code) : Optional.empty();
        return tree.find(commune.map(Commune::insee).orElse(code))
                .or(() -> commune.map(known -> Place.empty(known.insee(), known.name(), known.parent())))
                .orElseThrow(() -> PlainAnswer.notFound("Aucune commune n’a le code « " + code + " »."));
    }

    /** The commune of today; empty for a code that only sources know. */
    Optional<Commune> findOfficial(String code) {
        return gazetteers.current().findByInsee(code);
    }

    Link link(Place place) {
        return new Link(place.name(), Directory.addressOf(place.code(), place.name()));
    }

    /** The pages above that of a place, from the first of the directory down. */
    List<Link> above(Place place) {
        List<Link> above = new ArrayList<>();
        above.add(DirectoryResource.ROOT);
        above.add(tell.numberedDepartment(Directory.departmentOf(place.code())));
        if (place.parent() != null) {
            findOfficial(place.parent())
                    .map(city -> new Link(city.name(), Directory.addressOf(city.insee(), city.name())))
                    .ifPresent(above::add);
        }
        return above;
    }
}
