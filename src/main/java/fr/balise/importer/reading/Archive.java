package fr.balise.importer.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP file that nobody has to trust: everything is counted while it is unpacked, whatever its directory claims, and the
 * paths in it name things for people only; nothing is ever written where they point.
 */
final class Archive implements AutoCloseable {
    private static final List<String> LISTS = List.of(".csv", ".tsv", ".txt", ".json", ".geojson", ".ndjson", ".xlsx");

    private final String name;
    private final ZipFile zip;
    private long unpacked;

    Archive(String name, Path file) throws IOException {
        this.name = name;
        try {
            // Old Windows programs name entries in code page 850: ISO-8859-1 reads any byte.
            this.zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            throw DeliveryProblem.broken(name, e);
        }
        if (zip.size() > Limits.ARCHIVE_ENTRIES) {
            close();
            throw DeliveryProblem.tooLarge(name, "des fichiers dans l'archive", Limits.ARCHIVE_ENTRIES);
        }
    }

    boolean isWorkbook() {
        return zip.getEntry("xl/workbook.xml") != null;
    }

    /** Copies the one list in the archive to a new temporary file, which the caller deletes. */
    Path unpackList(@Nullable String stated) throws IOException {
        ZipEntry entry = list(stated);
        Path copy = Files.createTempFile("balise-", ".list");
        try (OutputStream out = Files.newOutputStream(copy)) {
            unpack(entry, out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
        return copy;
    }

    private ZipEntry list(@Nullable String stated) {
        List<ZipEntry> lists = entries().stream()
                .filter(entry ->
                        stated == null ? isList(entry) : entry.getName().equals(stated))
                .toList();
        if (lists.size() == 1) {
            return lists.get(0);
        }
        // A note to read beside a list is no list.
        List<ZipEntry> others = lists.stream()
                .filter(entry -> !entry.getName().toLowerCase(Locale.ROOT).endsWith(".txt"))
                .toList();
        if (stated == null && others.size() == 1) {
            return others.get(0);
        }
        if (zip.getEntry("content.xml") != null || zip.getEntry("xl/workbook.bin") != null) {
            throw new DeliveryProblem("Le fichier " + name
                    + " est un classeur d'un autre format que XLSX ; enregistrez-le en XLSX ou en CSV.");
        }
        String held = entries().stream()
                .filter(entry -> !entry.isDirectory())
                .limit(10)
                .map(entry -> RowMaker.storable(entry.getName()))
                .map(path -> path.length() <= 100 ? path : path.substring(0, 100) + "…")
                .collect(Collectors.joining(", "));
        throw new DeliveryProblem(
                "L'archive " + name + " doit contenir une seule liste, ou celle que nomme « entry » ; elle "
                        + "contient : " + (held.isEmpty() ? "rien" : held) + ".");
    }

    /** What macOS adds and what is hidden is no list. */
    private static boolean isList(ZipEntry entry) {
        String path = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
        String last = path.substring(path.lastIndexOf('/') + 1);
        return !entry.isDirectory()
                && !path.startsWith("__macosx/")
                && !last.startsWith(".")
                && LISTS.stream().anyMatch(last::endsWith);
    }

    /** Unpacks all that a workbook holds, to nowhere: its reader sets no limits. */
    void checkWorkbook() throws IOException {
        for (ZipEntry entry : entries()) {
            unpack(entry, new WorkbookGuard(name));
        }
    }

    private void unpack(ZipEntry entry, OutputStream out) throws IOException {
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        byte[] buffer = new byte[Limits.SAMPLE_SIZE];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                size += read;
                unpacked += read;
                if (size > Limits.RATIO_FROM_BYTES && size / packed > Limits.UNPACKED_RATIO) {
                    throw new DeliveryProblem(
                            "L'archive " + name + " se déplie plus de " + Limits.UNPACKED_RATIO
                                    + " fois : elle est faite pour nuire, ou presque vide ; livrez la liste sans la compresser.");
                }
                if (unpacked > Limits.FILE_BYTES) {
                    throw DeliveryProblem.tooLarge(name, "des octets une fois dépliée", Limits.FILE_BYTES);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private List<ZipEntry> entries() {
        return new ArrayList<>(Collections.list(zip.entries()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
