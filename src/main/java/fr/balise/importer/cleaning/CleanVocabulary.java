package fr.balise.importer.cleaning;

import fr.balise.importer.report.FindingKind;
import fr.balise.text.Folding;
import fr.balise.venue.Audience;
import fr.balise.venue.StandardField;
import fr.balise.venue.StandardValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads values of the national standard, in today's names or in older ones. An unknown one leaves a finding with it. */
final class CleanVocabulary {
    private CleanVocabulary() {}

    static <E extends Enum<E> & StandardValue> Set<E> clean(Class<E> vocabulary, StandardField field, Cells cells) {
        Set<E> values = EnumSet.noneOf(vocabulary);
        for (Cell piece : cells.pieces(field)) {
            for (Cell single : singles(vocabulary, piece)) {
                if (!(vocabulary.equals(Audience.class) && RenamedValues.isEverybody(single.text()))) {
                    read(vocabulary, single, cells).ifPresent(values::add);
                }
            }
        }
        return values;
    }

    /** The standard before 1.0 separated values by a semicolon; people do it by commas, which names hold too. */
    private static <E extends Enum<E> & StandardValue> List<Cell> singles(Class<E> vocabulary, Cell piece) {
        if (find(vocabulary, piece.text()).isPresent()) {
            return List.of(piece);
        }
        List<Cell> parts = split(piece, ";");
        if (parts.size() > 1) {
            return parts;
        }
        List<Cell> named = split(piece, ",");
        boolean allKnown = named.stream()
                .allMatch(part -> find(vocabulary, part.text()).isPresent() || RenamedValues.isEverybody(part.text()));
        return allKnown && !named.isEmpty() ? named : List.of(piece);
    }

    private static List<Cell> split(Cell piece, String separator) {
        return Arrays.stream(piece.text().split(separator, -1))
                .map(String::strip)
                .filter(text -> !EmptyText.isEmpty(text))
                .map(text -> new Cell(piece.column(), text))
                .toList();
    }

    private static <E extends Enum<E> & StandardValue> Optional<E> read(Class<E> vocabulary, Cell cell, Cells notes) {
        Optional<E> value = find(vocabulary, cell.text());
        if (value.isEmpty()) {
            notes.note(FindingKind.VALUE_UNKNOWN, cell, null);
        } else if (!Folding.words(value.get().label()).equals(Folding.words(cell.text()))) {
            notes.note(FindingKind.VALUE_RENAMED, cell, value.get().label());
        }
        return value;
    }

    private static <E extends Enum<E> & StandardValue> Optional<E> find(Class<E> vocabulary, String text) {
        return RenamedValues.find(vocabulary, text);
    }
}
