package fr.balise.search.places;

import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.Department;
import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.Region;
import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes places of a gazetteer. */
final class PlaceList {
    private static final Comparator<Commune> LARGEST =
            Comparator.comparingInt(PlaceList::people).reversed().thenComparing(Commune::insee);
    /** Communes that are named beside a postal code. */
    private static final int NAMED = 3;

    private final Gazetteer gazetteer;

    PlaceList(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Everything that has a name. */
    List<Place> named() {
        List<Place> places = new ArrayList<>();
        gazetteer.listCommunes().forEach(commune -> places.add(commune(commune)));
        gazetteer.listDepartments().forEach(department -> places.add(department(department)));
        gazetteer.listRegions().forEach(region -> places.add(region(region)));
        return places;
    }

    /** By code. */
    NavigableMap<String, Place> postalCodes() {
        TreeMap<String, List<Commune>> communes = new TreeMap<>();
        for (Commune commune : gazetteer.listCommunes()) {
            commune.postalCodes()
                    .forEach(code -> communes.computeIfAbsent(code, unused -> new ArrayList<>())
                            .add(commune));
        }
        TreeMap<String, Place> places = new TreeMap<>();
        communes.forEach((code, having) -> places.put(code, postalCode(code, having)));
        return places;
    }

    private Place commune(Commune commune) {
        return new Place(
                commune.kind() == Commune.Kind.ARRONDISSEMENT ? Place.Kind.ARRONDISSEMENT : Place.Kind.COMMUNE,
                commune.insee(),
                commune.name(),
                gazetteer
                        .findDepartment(commune.departmentCode())
                        .map(department -> department.name() + " (" + department.code() + ")")
                        .orElse(""),
                people(commune),
                Set.of(commune.departmentCode()),
                commune.postalCodes(),
                commune.position(),
                commune.precision() != Precision.MUNICIPALITY);
    }

    private Place postalCode(String code, List<Commune> communes) {
        // The arrondissement says more than its city, which has all codes.
        List<Commune> smallest = communes.stream()
                .filter(commune ->
                        communes.stream().noneMatch(other -> commune.insee().equals(other.parent())))
                .sorted(LARGEST)
                .toList();
        String names = smallest.stream().limit(NAMED).map(Commune::name).collect(Collectors.joining(", "));
        int more = smallest.size() - NAMED;
        return new Place(
                Place.Kind.POSTAL_CODE,
                code,
                code,
                more <= 0 ? names : names + (more == 1 ? " et une autre commune" : " et " + more + " autres communes"),
                smallest.stream().mapToLong(PlaceList::people).sum(),
                smallest.stream().map(Commune::departmentCode).collect(Collectors.toUnmodifiableSet()),
                List.of(code),
                position(smallest),
                true);
    }

    private Place department(Department department) {
        List<Commune> communes = communes(department.code());
        return new Place(
                Place.Kind.DEPARTMENT,
                department.code(),
                department.name(),
                "département " + department.code(),
                communes.stream().mapToLong(PlaceList::people).sum(),
                Set.of(department.code()),
                List.of(),
                position(communes),
                true);
    }

    private Place region(Region region) {
        Set<String> departments = gazetteer.listDepartments().stream()
                .filter(department -> region.code().equals(department.regionCode()))
                .map(Department::code)
                .collect(Collectors.toUnmodifiableSet());
        List<Commune> communes = departments.stream()
                .flatMap(code -> communes(code).stream())
                .sorted(LARGEST)
                .toList();
        return new Place(
                Place.Kind.REGION,
                region.code(),
                region.name(),
                "région",
                communes.stream().mapToLong(PlaceList::people).sum(),
                departments,
                List.of(),
                position(communes),
                true);
    }

    /** Whole communes, the largest first. */
    private List<Commune> communes(String department) {
        return gazetteer.listCommunesOf(department).stream()
                .filter(commune -> commune.kind() == Commune.Kind.COMMUNE)
                .sorted(LARGEST)
                .toList();
    }

    private static int people(Commune commune) {
        return Objects.requireNonNullElse(commune.population(), 0);
    }

    private static @Nullable Position position(List<Commune> communes) {
        return communes.stream()
                .flatMap(commune -> Stream.ofNullable(commune.position()))
                .findFirst()
                .orElse(null);
    }

    /** Departments by number and by the words of their names and those of their regions, as they stand behind a commune. */
    Map<String, Set<String>> contexts() {
        Map<String, Set<String>> contexts = new TreeMap<>();
        for (Department department : gazetteer.listDepartments()) {
            contexts.put(PlaceNames.key(PlaceNames.words(department.code())), Set.of(department.code()));
            contexts.put(PlaceNames.key(PlaceNames.words(department.name())), Set.of(department.code()));
        }
        for (Region region : gazetteer.listRegions()) {
            contexts.putIfAbsent(
                    PlaceNames.key(PlaceNames.words(region.name())),
                    region(region).departments());
        }
        return contexts;
    }
}
