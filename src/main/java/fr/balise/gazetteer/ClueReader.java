package fr.balise.gazetteer;

import fr.balise.gazetteer.Commune.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which commune a {@link PlaceClue} means. Each part is a witness: one that is alone must be unambiguous, two
 * must agree, and of three the odd one out is outvoted.
 */
final class ClueReader {

    private final Gazetteer gazetteer;
    private final NameIndex names;

    ClueReader(Gazetteer gazetteer, NameIndex names) {
        this.gazetteer = gazetteer;
        this.names = names;
    }

    Optional<Commune> read(PlaceClue clue) {
        CommuneName name = clue.communeName() == null ? null : CommuneName.parse(clue.communeName());
        String beside = name == null ? null : name.postalCode();
        String stated = clue.postalCode() == null ? null : CommuneName.findPostalCode(clue.postalCode());
        if (beside != null && stated != null && !beside.equals(stated)) {
            return Optional.empty();
        }
        String postalCode = postalCode(stated == null ? beside : stated);
        if (name != null && name.key().isEmpty()) {
            name = null;
        }
        Optional<Commune> coded = clue.insee() == null ? Optional.empty() : gazetteer.findByInsee(clue.insee());
        if (coded.isPresent() && isOutvoted(cityOf(coded.get()), name, postalCode)) {
            coded = Optional.empty();
        }
        Optional<Commune> commune = coded.isPresent()
                ? confirmed(cityOf(coded.get()), name, postalCode)
                : fromNameAndCode(name, postalCode);
        int number = name == null ? 0 : name.number();
        Optional<Commune> believed = coded;
        return commune.map(found -> refined(found, believed, postalCode, number));
    }

    /** Null for one that begins like no department, such as 00000, which says nothing. */
    private @Nullable String postalCode(@Nullable String text) {
        return text == null || !hasCommunes(departmentsOf(text)) ? null : text;
    }

    /** Whether a name and an ordinary postal code agree with each other, and neither with the INSEE code. */
    private boolean isOutvoted(Commune stated, @Nullable CommuneName name, @Nullable String postalCode) {
        return name != null
                && postalCode != null
                && !isCedex(postalCode)
                && !isCalled(stated, name)
                && !isServedBy(stated, postalCode)
                && listNamed(name, postalCode).size() == 1;
    }

    /** The commune of an INSEE code, unless what else is known speaks against it. */
    private Optional<Commune> confirmed(Commune stated, @Nullable CommuneName name, @Nullable String postalCode) {
        Boolean nameAgrees = name == null ? null : isCalled(stated, name);
        Boolean codeAgrees = postalCode == null ? null : isServedBy(stated, postalCode);
        boolean nameAgainst = Boolean.FALSE.equals(nameAgrees) && !Boolean.TRUE.equals(codeAgrees);
        boolean codeAgainst = Boolean.FALSE.equals(codeAgrees)
                && !Boolean.TRUE.equals(nameAgrees)
                && !isNeighbours(stated, postalCode);
        return nameAgainst || codeAgainst ? Optional.empty() : Optional.of(stated);
    }

    private boolean isCalled(Commune commune, CommuneName name) {
        return !names.list(name, other -> other.equals(commune)).isEmpty()
                || CommuneName.parse(commune.name()).isNearly(name);
    }

    /**
     * Whether the postal code is that of a commune next door, of the same intercommunality: people write the code of the
     * office that sorts their mail. Not in a métropole, whose communes are towns of their own.
     */
    private boolean isNeighbours(Commune commune, @Nullable String postalCode) {
        String epci = commune.epciCode();
        return postalCode != null
                && epci != null
                && gazetteer
                        .findEpci(epci)
                        .filter(known -> !known.kind().startsWith("MET"))
                        .isPresent()
                && gazetteer.listByPostalCode(postalCode).stream().anyMatch(other -> epci.equals(other.epciCode()));
    }

    private boolean isServedBy(Commune commune, String postalCode) {
        return commune.postalCodes().contains(postalCode)
                || (isCedex(postalCode) && departmentsOf(postalCode).contains(commune.departmentCode()));
    }

    private Optional<Commune> fromNameAndCode(@Nullable CommuneName name, @Nullable String postalCode) {
        if (name == null) {
            return postalCode == null ? Optional.empty() : fromCode(postalCode);
        }
        List<Commune> named = listNamed(name, postalCode);
        if (named.isEmpty() && postalCode != null && !isCedex(postalCode)) {
            named = listNearly(name, postalCode);
        }
        if (named.isEmpty() && postalCode != null && names.listAnywhere(name).isEmpty()) {
            // No commune bears the name: a quarter or a resort, so the postal code speaks alone.
            return fromCode(postalCode);
        }
        return only(named);
    }

    /** Where name and ordinary postal code do not fit together: the name next door, else a misspelt one of the code. */
    private List<Commune> listNearly(CommuneName name, String postalCode) {
        List<String> departments = departmentsOf(postalCode);
        List<Commune> around = names.list(name, commune -> departments.contains(commune.departmentCode()));
        if (!around.isEmpty()) {
            return around.size() == 1 && isNeighbours(around.get(0), postalCode) ? around : List.of();
        }
        return gazetteer.listByPostalCode(postalCode).stream()
                .filter(commune -> commune.kind() == Kind.COMMUNE)
                .filter(commune -> CommuneName.parse(commune.name()).isNearly(name))
                .toList();
    }

    private List<Commune> listNamed(CommuneName name, @Nullable String postalCode) {
        if (postalCode == null) {
            String department = name.departmentCode();
            return department == null
                    ? names.listAnywhere(name)
                    : names.list(name, commune -> commune.departmentCode().equals(department));
        }
        if (isCedex(postalCode)) {
            List<String> departments = departmentsOf(postalCode);
            return names.list(name, commune -> departments.contains(commune.departmentCode()));
        }
        return names.list(name, commune -> commune.postalCodes().contains(postalCode));
    }

    private Optional<Commune> fromCode(String postalCode) {
        if (isCedex(postalCode)) {
            return only(communesOf(departmentsOf(postalCode)));
        }
        List<Commune> communes = gazetteer.listByPostalCode(postalCode).stream()
                .filter(commune -> commune.kind() == Kind.COMMUNE)
                .toList();
        return only(communes);
    }

    private boolean hasCommunes(List<String> departments) {
        return departments.stream()
                .anyMatch(code ->
                        gazetteer.listCommunesOf(code).stream().anyMatch(commune -> commune.kind() == Kind.COMMUNE));
    }

    private List<Commune> communesOf(List<String> departments) {
        return departments.stream()
                .flatMap(code -> gazetteer.listCommunesOf(code).stream())
                .filter(commune -> commune.kind() == Kind.COMMUNE)
                .toList();
    }

    /** From Paris to its 19th arrondissement, where INSEE code, number and postal code do not contradict each other. */
    private Commune refined(Commune city, Optional<Commune> coded, @Nullable String postalCode, int number) {
        Optional<Commune> byInsee = coded.filter(commune -> commune.kind() == Kind.ARRONDISSEMENT);
        Optional<Commune> byNumber = gazetteer.findArrondissement(city, number);
        Optional<Commune> byCode = postalCode == null
                ? Optional.empty()
                : only(gazetteer.listByPostalCode(postalCode).stream()
                        .filter(other -> city.insee().equals(other.parent()))
                        .toList());
        List<Commune> meant = Stream.of(byInsee, byNumber, byCode)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return only(meant).orElse(city);
    }

    private Commune cityOf(Commune commune) {
        return commune.parent() == null
                ? commune
                : gazetteer.findByInsee(commune.parent()).orElse(commune);
    }

    /** Codes of firms and offices, such as 75676, which no commune has. */
    private boolean isCedex(String postalCode) {
        return gazetteer.listByPostalCode(postalCode).isEmpty();
    }

    /** The departments that a postal code begins with: 13284 is in 13, 20700 in one of the two of Corsica. */
    private static List<String> departmentsOf(String postalCode) {
        if (postalCode.startsWith("20")) {
            return List.of("2A", "2B");
        }
        return List.of(postalCode.substring(0, postalCode.matches("9[78].*") ? 3 : 2));
    }

    private static Optional<Commune> only(List<Commune> communes) {
        return communes.size() == 1 ? Optional.of(communes.get(0)) : Optional.empty();
    }
}
