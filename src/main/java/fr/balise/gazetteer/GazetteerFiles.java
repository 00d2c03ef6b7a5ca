package fr.balise.gazetteer;

import fr.balise.gazetteer.Commune.Kind;
import fr.balise.gazetteer.GazetteerFile.Row;
import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of {@code data/gazetteer}, read and checked as a whole; needs no database. */
public final class GazetteerFiles {

    static final List<String> REGION_COLUMNS = List.of("code", "name");
    static final List<String> DEPARTMENT_COLUMNS = List.of("code", "name", "region");
    static final List<String> EPCI_COLUMNS = List.of("siren", "name", "kind");
    static final List<String> FORMER_COLUMNS = List.of("insee", "name", "kind", "commune");
    static final List<String> FORMER_NAME_COLUMNS = List.of("name", "commune");
    static final List<String> COMMUNE_COLUMNS = List.of(
            "insee",
            "name",
            "kind",
            "parent",
            "department",
            "region",
            "epci",
            "population",
            "postal_codes",
            "lat",
            "lon",
            "precision",
            "point_origin");

    private final GazetteerFile version;
    private final GazetteerFile regions;
    private final GazetteerFile departments;
    private final GazetteerFile epcis;
    private final GazetteerFile communes;
    private final GazetteerFile formerCommunes;
    private final GazetteerFile formerNames;
    private final GazetteerData data;

    private GazetteerFiles(Path folder) throws UnreadableGazetteerException {
        version = GazetteerFile.read(folder.resolve("version.txt"));
        regions = GazetteerFile.read(folder.resolve("regions.csv"));
        departments = GazetteerFile.read(folder.resolve("departments.csv"));
        epcis = GazetteerFile.read(folder.resolve("epcis.csv"));
        communes = GazetteerFile.read(folder.resolve("communes.csv"));
        formerCommunes = GazetteerFile.read(folder.resolve("former_communes.csv"));
        formerNames = GazetteerFile.read(folder.resolve("former_names.csv"));
        data = new GazetteerData(
                regions.rows(REGION_COLUMNS, row -> new Region(row.get("code"), row.get("name"))),
                departments.rows(
                        DEPARTMENT_COLUMNS,
                        row -> new Department(row.get("code"), row.get("name"), row.find("region"))),
                epcis.rows(EPCI_COLUMNS, row -> new Epci(row.get("siren"), row.get("name"), row.get("kind"))),
                communes.rows(COMMUNE_COLUMNS, GazetteerFiles::commune),
                formerCommunes.rows(
                        FORMER_COLUMNS,
                        row -> new FormerCommune(row.get("insee"), row.find("name"), row.get("commune"))),
                formerNames.rows(FORMER_NAME_COLUMNS, row -> new FormerName(row.get("name"), row.get("commune"))));
        checkReferences();
    }

    /**
     * Reads and checks all files of a folder.
     *
     * @throws UnreadableGazetteerException when a file is missing or broken, or speaks of what another lacks
     */
    public static GazetteerFiles read(Path folder) throws UnreadableGazetteerException {
        return new GazetteerFiles(folder);
    }

    public Gazetteer gazetteer() {
        return new Gazetteer(data);
    }

    /** The packages that the files were made from. */
    String version() {
        return version.text().strip();
    }

    /** SHA-256 over all files, in hexadecimal: other files, other fingerprint. */
    String fingerprint() {
        MessageDigest digest = sha256();
        for (GazetteerFile file :
                List.of(version, regions, departments, epcis, communes, formerCommunes, formerNames)) {
            digest.update(file.text().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    String regionsCsv() {
        return regions.text();
    }

    String departmentsCsv() {
        return departments.text();
    }

    String epcisCsv() {
        return epcis.text();
    }

    String communesCsv() {
        return communes.text();
    }

    String formerCommunesCsv() {
        return formerCommunes.text();
    }

    String formerNamesCsv() {
        return formerNames.text();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Commune commune(Row row) {
        String population = row.find("population");
        String postalCodes = row.find("postal_codes");
        return new Commune(
                row.get("insee"),
                row.get("name"),
                Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                row.find("parent"),
                row.get("department"),
                row.find("region"),
                row.find("epci"),
                population == null ? null : Integer.valueOf(population),
                postalCodes == null ? List.of() : List.of(postalCodes.split(" ", -1)),
                position(row.find("lat"), row.find("lon")),
                Precision.valueOf(row.get("precision").toUpperCase(Locale.ROOT)));
    }

    private static @Nullable Position position(@Nullable String latitude, @Nullable String longitude) {
        if (latitude == null || longitude == null) {
            return null;
        }
        return new Position(Double.parseDouble(latitude), Double.parseDouble(longitude));
    }

    /** A file that was cut off shows where another speaks of what it no longer has. */
    private void checkReferences() throws UnreadableGazetteerException {
        Set<String> known =
                codes(communes, data.communes().stream().map(Commune::insee).toList());
        for (Commune commune : data.communes()) {
            check(communes, known, commune.parent());
        }
        codes(
                formerCommunes,
                data.formerCommunes().stream().map(FormerCommune::insee).toList());
        for (FormerCommune former : data.formerCommunes()) {
            check(communes, known, former.commune());
        }
        for (FormerName former : data.formerNames()) {
            check(communes, known, former.commune());
        }
        Set<String> departmentCodes = codes(
                departments, data.departments().stream().map(Department::code).toList());
        Set<String> regionCodes =
                codes(regions, data.regions().stream().map(Region::code).toList());
        Set<String> epciCodes =
                codes(epcis, data.epcis().stream().map(Epci::code).toList());
        for (Commune commune : data.communes()) {
            check(departments, departmentCodes, commune.departmentCode());
            check(regions, regionCodes, commune.regionCode());
            check(epcis, epciCodes, commune.epciCode());
        }
        for (Department department : data.departments()) {
            check(regions, regionCodes, department.regionCode());
        }
    }

    private static Set<String> codes(GazetteerFile file, List<String> codes) throws UnreadableGazetteerException {
        Set<String> known = new HashSet<>();
        for (String code : codes) {
            if (!known.add(code)) {
                throw new UnreadableGazetteerException(file.path(), "a deux fois le code " + code);
            }
        }
        return known;
    }

    private static void check(GazetteerFile file, Set<String> known, @Nullable String code)
            throws UnreadableGazetteerException {
        if (code != null && !known.contains(code)) {
            throw new UnreadableGazetteerException(file.path(), "est incomplet : le code " + code + " y manque");
        }
    }
}
