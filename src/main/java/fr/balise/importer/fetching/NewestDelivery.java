package fr.balise.importer.fetching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the newest delivery of a folder, for publishers who put one file after the other there. The day in a name counts
 * ({@code liste-2023-09-15.csv}, {@code 20230915_liste.csv}, {@code 2023-09_liste.csv}), else the day on which the file
 * was last written, since copying a folder makes all files equally new.
 */
public final class NewestDelivery {
    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)(?<year>(?:19|20)\\d{2})(?<sep>[-_.]?)(?<month>0[1-9]|1[0-2])(?:\\k<sep>(?<day>[0-3]\\d))?(?!\\d)");

    private static final Set<String> ENDINGS = Set.of("csv", "tsv", "txt", "json", "geojson", "xlsx", "zip");

    private NewestDelivery() {}

    private record Candidate(Path file, LocalDate day, FileTime written) {}

    private static final Comparator<Candidate> OLDEST_FIRST = Comparator.comparing(Candidate::day)
            .thenComparing(Candidate::written)
            .thenComparing(candidate -> candidate.file().getFileName().toString());

    /**
     * The newest file that could be a list; folders, hidden files and half-written ones ({@code .part}, {@code ~$…}) do
     * not count.
     *
     * @throws FetchProblem when there is no such folder, or no list in it
     */
    public static Path find(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Candidate> candidates = files.filter(Files::isRegularFile)
                    .filter(NewestDelivery::isList)
                    .map(NewestDelivery::candidate)
                    .toList();
            return candidates.stream()
                    .max(OLDEST_FIRST)
                    .map(Candidate::file)
                    .orElseThrow(
                            () -> new FetchProblem(
                                    "Le dossier " + folder
                                            + " ne contient aucune liste (csv, tsv, txt, json, geojson, xlsx ou zip) : déposez-y la livraison."));
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new FetchProblem(
                    "Le dossier " + folder + " n'existe pas : créez-le, ou corrigez « folder » dans la description.",
                    e);
        } catch (IOException | UncheckedIOException e) {
            throw new FetchProblem("Le dossier " + folder + " est illisible : corrigez ses droits.", e);
        }
    }

    private static boolean isList(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static Candidate candidate(Path file) {
        try {
            FileTime written = Files.getLastModifiedTime(file);
            LocalDate day = day(file.getFileName().toString())
                    .orElseGet(() -> LocalDate.ofInstant(written.toInstant(), ZoneOffset.UTC));
            return new Candidate(file, day, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last day that a name holds; a month without a day is its first, so that any day of it is newer. */
    static Optional<LocalDate> day(String name) {
        Matcher matcher = DAY.matcher(name);
        Optional<LocalDate> last = Optional.empty();
        while (matcher.find()) {
            Optional<LocalDate> day = day(matcher);
            last = day.isPresent() ? day : last;
        }
        return last;
    }

    private static Optional<LocalDate> day(Matcher found) {
        String day = found.group("day");
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group("year")),
                    Integer.parseInt(found.group("month")),
                    day == null ? 1 : Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
