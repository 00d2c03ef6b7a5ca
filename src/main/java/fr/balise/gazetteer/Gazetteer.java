package fr.balise.gazetteer;

import fr.balise.text.Remembered;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The communes of France in memory, immutable. Answers by code and by name, and finds the one commune that a clue
 * means ({@link #find}).
 */
public final class Gazetteer {

    /** Nothing at all: what stands in while no files have been loaded. */
    public static final Gazetteer EMPTY =
            new Gazetteer(new GazetteerData(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));

    private final Map<String, Region> regions;
    private final Map<String, Department> departments;
    private final Map<String, Epci> epcis;
    private final Map<String, Commune> communes;
    private final Map<String, Commune> byFormerCode = new HashMap<>();
    private final Map<String, List<Commune>> byPostalCode = new HashMap<>();
    private final Map<String, List<Commune>> byDepartment = new LinkedHashMap<>();
    private final NameIndex names;
    /** By clue: those of a long list come again, and to read one takes many looks. */
    private final Remembered<PlaceClue, Optional<Commune>> read;

    Gazetteer(GazetteerData data) {
        regions = index(data.regions(), Region::code);
        departments = index(data.departments(), Department::code);
        epcis = index(data.epcis(), Epci::code);
        communes = index(data.communes(), Commune::insee);
        for (FormerCommune former : data.formerCommunes()) {
            byFormerCode.put(former.insee(), Objects.requireNonNull(communes.get(former.commune()), former.commune()));
        }
        data.communes().stream().sorted(alphabetical()).forEach(this::add);
        names = new NameIndex(data, communes);
        ClueReader clues = new ClueReader(this, names);
        read = new Remembered<>(100_000, clues::read);
    }

    private void add(Commune commune) {
        commune.postalCodes()
                .forEach(code -> byPostalCode
                        .computeIfAbsent(code, unused -> new ArrayList<>())
                        .add(commune));
        byDepartment
                .computeIfAbsent(commune.departmentCode(), unused -> new ArrayList<>())
                .add(commune);
    }

    /** By name, and the arrondissements of a city after it in the order of their numbers. */
    private static Comparator<Commune> alphabetical() {
        Map<String, String> folded = new HashMap<>();
        Function<Commune, String> name = commune -> folded.computeIfAbsent(commune.name(), CommuneName::fold);
        Function<Commune, String> nameOrCity = commune -> commune.kind() == Commune.Kind.ARRONDISSEMENT
                ? CommuneName.parse(commune.name()).key()
                : name.apply(commune);
        return Comparator.comparing(nameOrCity).thenComparing(Commune::insee);
    }

    private static <T> Map<String, T> index(List<T> items, Function<T, String> code) {
        return items.stream()
                .collect(Collectors.toMap(
                        code,
                        Function.identity(),
                        (a, b) -> {
                            throw new IllegalArgumentException("code en double : " + code.apply(a));
                        },
                        LinkedHashMap::new));
    }

    public boolean isEmpty() {
        return communes.isEmpty();
    }

    /** Communes and arrondissements, in the order of their codes. */
    public List<Commune> listCommunes() {
        return List.copyOf(communes.values());
    }

    /** Also takes the code of a former commune, and answers with the commune of today. */
    public Optional<Commune> findByInsee(String insee) {
        String code = insee.strip().toUpperCase(Locale.ROOT);
        Commune today = communes.get(code);
        return Optional.ofNullable(today != null ? today : byFormerCode.get(code));
    }

    /**
     * Everything that has this ordinary postal code, by name: {@code 75019} gives Paris and its 19th arrondissement.
     * CEDEX codes are nobody's and give an empty list.
     */
    public List<Commune> listByPostalCode(String postalCode) {
        return Collections.unmodifiableList(byPostalCode.getOrDefault(postalCode.strip(), List.of()));
    }

    /**
     * The communes that are called so, in any usual spelling; where none is today, those that took in one of that name.
     * {@code PARIS 19} gives the arrondissement. A postal code or a department beside the name is not looked at.
     */
    public List<Commune> listByName(String name) {
        CommuneName parsed = CommuneName.parse(name);
        return names.list(parsed, any -> true).stream()
                .map(commune -> findArrondissement(commune, parsed.number()).orElse(commune))
                .toList();
    }

    /**
     * The one commune, or arrondissement of Paris, Lyon or Marseille, that the clue means. Empty when it could be
     * several, when its parts contradict each other, and when it says nothing: never a guess. Examples:
     *
     * <ul>
     *   <li>{@code PARIS} and {@code 75019}: the 19th arrondissement, as for {@code Paris 19e} alone
     *   <li>{@code ST DENIS CEDEX} and {@code 93205}, which is no ordinary code: Saint-Denis in department 93
     *   <li>{@code Saint-Denis} alone: empty, there are several
     *   <li>{@code Meudon-la-Forêt} and {@code 92360}: Meudon, the only commune of that code, as no commune bears the name
     *   <li>{@code Marseille} and {@code 75019}: empty
     * </ul>
     */
    public Optional<Commune> find(PlaceClue clue) {
        return read.get(clue);
    }

    /** The arrondissement with this number, when {@code city} is Paris, Lyon or Marseille and has that many. */
    Optional<Commune> findArrondissement(Commune city, int number) {
        if (number <= 0) {
            return Optional.empty();
        }
        return listCommunesOf(city.departmentCode()).stream()
                .filter(commune -> city.insee().equals(commune.parent()))
                .skip(number - 1)
                .findFirst();
    }

    /** In the order of their codes. */
    public List<Department> listDepartments() {
        return List.copyOf(departments.values());
    }

    public Optional<Department> findDepartment(String code) {
        return Optional.ofNullable(departments.get(code));
    }

    /** Communes and arrondissements by name; empty for an unknown department. */
    public List<Commune> listCommunesOf(String departmentCode) {
        return Collections.unmodifiableList(byDepartment.getOrDefault(departmentCode, List.of()));
    }

    public List<Region> listRegions() {
        return List.copyOf(regions.values());
    }

    public Optional<Region> findRegion(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    public Optional<Epci> findEpci(String code) {
        return Optional.ofNullable(epcis.get(code));
    }
}
