package fr.balise.importer.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Opens a file of any format that lists come in. docs/reading.md tells what is detected, and what is refused. */
public final class ReadDelivery {
    private final String name;
    private final Path file;
    private final InputForm form;

    private ReadDelivery(String name, Path file, InputForm form) {
        this.name = name;
        this.file = file;
        this.form = form;
    }

    /**
     * Opens a file; its rows are read one by one as they are asked for.
     *
     * @throws DeliveryProblem when it is missing, can't be read, or breaks a limit; so do the rows later
     */
    public static Delivery open(Path file, InputForm form) {
        try {
            if (Files.isDirectory(file)) {
                throw new DeliveryProblem(file + " est un dossier et non un fichier ; nommez le fichier à lire.");
            }
            if (Files.size(file) > Limits.FILE_BYTES) {
                throw DeliveryProblem.tooLarge(file.toString(), "des octets", Limits.FILE_BYTES);
            }
            String sha256 = sha256(file);
            Opened opened = new ReadDelivery(file.toString(), file, form).open(true);
            return new Delivery(String.valueOf(file.getFileName()), sha256, opened.rows, opened.detected, opened.after);
        } catch (NoSuchFileException e) {
            throw new DeliveryProblem(
                    "Le fichier " + file + " est absent ou illisible : remettez-le en place ou corrigez ses droits.",
                    e);
        } catch (IOException e) {
            throw DeliveryProblem.broken(file.toString(), e);
        }
    }

    private record Opened(RowSource rows, Map<String, String> detected, Closeable after) {}

    private Opened open(boolean outside) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(8);
        }
        if (start.length == 0) {
            throw DeliveryProblem.empty(name);
        }
        if (start[0] == 'P' && start.length > 3 && start[1] == 'K' && (start[2] == 3 || start[2] == 5)) {
            return packed(outside);
        }
        if (form.format() == InputForm.Format.XLSX || form.format() == InputForm.Format.ZIP) {
            throw new DeliveryProblem("Le fichier " + name + " n'est pas au format "
                    + form.format().name().toLowerCase(Locale.ROOT) + " annoncé ; corrigez « format ».");
        }
        NoList.check(name, start);
        return text();
    }

    private Opened packed(boolean outside) throws IOException {
        Path list;
        try (Archive archive = new Archive(name, file)) {
            if (archive.isWorkbook()) {
                archive.checkWorkbook();
                TableRows rows = table(new WorkbookRecords(name, file, form.sheet()), true);
                Map<String, String> detected = new LinkedHashMap<>();
                detected.put("format", "xlsx");
                detected.put("en-tête", "ligne " + rows.headerLines());
                return new Opened(rows, detected, () -> {});
            }
            if (!outside) {
                throw new DeliveryProblem("L'archive " + name + " contient une autre archive ; livrez la liste seule.");
            }
            list = archive.unpackList(form.entry());
        }
        try {
            Opened inside = new ReadDelivery(name, list, form.inside()).open(false);
            inside.detected.put("archive", "zip");
            return new Opened(inside.rows, inside.detected, () -> Files.deleteIfExists(list));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(list);
            throw e;
        }
    }

    private Opened text() throws IOException {
        Charset charset = TextBytes.charset(name, file, form.encoding());
        char[] start = new char[Limits.SAMPLE_SIZE];
        int read;
        try (Reader in = TextBytes.open(file, charset)) {
            read = in.read(start);
        }
        String sample = new String(start, 0, Math.max(0, read));
        NoList.check(name, sample);
        InputForm.Format format = form.format() == null ? format(sample) : form.format();
        Map<String, String> detected = new LinkedHashMap<>();
        detected.put("format", format.name().toLowerCase(Locale.ROOT));
        detected.put("encodage", charset.name());
        if (format == InputForm.Format.JSON || format == InputForm.Format.GEOJSON) {
            JsonRows rows = new JsonRows(name, file, charset, form.records(), format == InputForm.Format.GEOJSON);
            detected.put("enregistrements", rows.path().isEmpty() ? "au premier niveau" : rows.path());
            return new Opened(rows, detected, () -> {});
        }
        char separator = separator(format, sample);
        boolean spaced = Separator.isSpaced(sample, separator);
        TableRows rows = table(new CsvRecords(name, TextBytes.open(file, charset), separator, spaced), false);
        detected.put("séparateur", separator == '\t' ? "tabulation" : String.valueOf(separator));
        detected.put("en-tête", "ligne " + rows.headerLines());
        return new Opened(rows, detected, () -> {});
    }

    private TableRows table(Records records, boolean filled) throws IOException {
        try {
            return new TableRows(name, records, form.header(), filled);
        } catch (IOException | RuntimeException e) {
            records.close();
            throw e;
        }
    }

    private static InputForm.Format format(String sample) {
        String start = sample.stripLeading();
        return start.startsWith("{") || start.startsWith("[") ? InputForm.Format.JSON : InputForm.Format.CSV;
    }

    private char separator(InputForm.Format format, String sample) {
        String stated = form.separator();
        if (stated == null) {
            return format == InputForm.Format.TSV ? '\t' : Separator.detect(sample);
        }
        if (stated.length() != 1 || "\"\r\n".contains(stated)) {
            throw new DeliveryProblem("Le séparateur « " + stated + " » du fichier " + name
                    + " doit être un seul caractère, ni guillemet ni fin de ligne.");
        }
        return stated.charAt(0);
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        byte[] buffer = new byte[Limits.SAMPLE_SIZE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Files that people deliver in good faith and that are no lists, each with what to do instead. */
    private static final class NoList {
        static void check(String name, byte[] start) {
            String text = new String(start, java.nio.charset.StandardCharsets.ISO_8859_1);
            refuseIf(text.startsWith("%PDF"), name, "est un PDF ; demandez la liste en CSV");
            refuseIf(
                    text.startsWith("\u00D0\u00CF\u0011\u00E0"),
                    name,
                    "est un ancien classeur Excel ; enregistrez-le en XLSX");
            refuseIf(text.startsWith("\u001F\u008B"), name, "est compressé par gzip ; dépliez-le d'abord");
        }

        static void check(String name, String sample) {
            String start = sample.stripLeading();
            if (start.isEmpty() && sample.length() < Limits.SAMPLE_SIZE) {
                throw DeliveryProblem.empty(name);
            }
            String lower = start.substring(0, Math.min(20, start.length())).toLowerCase(Locale.ROOT);
            refuseIf(
                    lower.startsWith("<!doctype") || lower.startsWith("<html"),
                    name,
                    "est une page web ; vérifiez l'adresse du fichier");
            refuseIf(lower.startsWith("<?xml"), name, "est du XML ; demandez la liste en CSV, JSON ou XLSX");
            long controls = sample.chars()
                    .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')
                    .count();
            refuseIf(controls * 50 > sample.length(), name, "n'est pas un texte mais des octets quelconques");
        }

        private static void refuseIf(boolean isThat, String name, String why) {
            if (isThat) {
                throw new DeliveryProblem("Le fichier " + name + " " + why + ".");
            }
        }
    }
}
