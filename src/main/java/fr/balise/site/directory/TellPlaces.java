package fr.balise.site.directory;

import fr.balise.gazetteer.Department;
import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.Gazetteers;
import fr.balise.site.Counted;
import fr.balise.site.Directory;
import fr.balise.site.DirectoryView.Link;
import fr.balise.site.NaturalOrder;
import fr.balise.site.directory.PlacesView.Entry;
import fr.balise.site.directory.PlacesView.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes places as lists of links, each with the number of its venues. */
@ApplicationScoped
class TellPlaces {
    /** More communes than this are set apart by their first letters. */
    private static final int FEW = 40;

    private final Gazetteers gazetteers;

    TellPlaces(Gazetteers gazetteers) {
        this.gazetteers = gazetteers;
    }

    /** The departments by number: those of Europe, those overseas, and the venues of which no commune is known. */
    List<Section> departments(DirectoryTree tree) {
        List<Entry> europe = new ArrayList<>();
        List<Entry> overseas = new ArrayList<>();
        for (String code : tree.departments()) {
            (Directory.isOverseas(code) ? overseas : europe).add(department(code, tree.countOf(code)));
        }
        List<Section> sections = new ArrayList<>();
        add("metropole", "France métropolitaine", europe, sections);
        add("outre-mer", "Outre-mer", overseas, sections);
        if (tree.unknown() > 0) {
            Link link = new Link("Commune inconnue", Directory.UNKNOWN);
            add("ailleurs", "Sans commune", List.of(entry("", link, tree.unknown())), sections);
        }
        return sections;
    }

    private static void add(String id, String heading, List<Entry> entries, List<Section> sections) {
        if (!entries.isEmpty()) {
            sections.add(new Section(id, heading, entries));
        }
    }

    /** {@code Ain (01)}, … */
    List<String> departmentsWithout(DirectoryTree tree) {
        List<String> with = tree.departments();
        return gazetteers.current().listDepartments().stream()
                .filter(department -> !with.contains(department.code()))
                .map(department -> department.name() + " (" + department.code() + ")")
                .toList();
    }

    /** The communes of a department, by their first letters where there are many. */
    List<Section> communes(List<Place> places) {
        if (places.size() <= FEW) {
            return places.isEmpty()
                    ? List.of()
                    : List.of(new Section(
                            "communes", "", places.stream().map(this::commune).toList()));
        }
        Map<String, List<Entry>> byLetter = new LinkedHashMap<>();
        for (Place place : places) {
            String letter = NaturalOrder.key(place.name()).substring(0, 1).toUpperCase(Locale.ROOT);
            byLetter.computeIfAbsent(letter, unused -> new ArrayList<>()).add(commune(place));
        }
        return byLetter.entrySet().stream()
                .map(letter -> new Section("lettre-" + letter.getKey(), letter.getKey(), letter.getValue()))
                .toList();
    }

    Entry commune(Place place) {
        Link link = new Link(place.name(), Directory.addressOf(place.code(), place.name()));
        List<Entry> parts = place.parts().stream().map(this::commune).toList();
        return new Entry("", link, Counted.venues(place.total()), parts);
    }

    private Entry department(String code, long count) {
        return entry(code, departmentLink(code), count);
    }

    private static Entry entry(String code, Link link, long count) {
        return new Entry(code, link, Counted.venues(count), List.of());
    }

    /** {@code Paris (75)}: where no number stands beside it. */
    Link numberedDepartment(String code) {
        Link plain = departmentLink(code);
        return new Link(plain.words() + " (" + code + ")", plain.address());
    }

    private Link departmentLink(String code) {
        Gazetteer gazetteer = gazetteers.current();
        String name = gazetteer.findDepartment(code).map(Department::name).orElse("Département " + code);
        return new Link(name, Directory.ROOT + "/" + code);
    }
}
