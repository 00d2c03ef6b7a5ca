package fr.balise.importer.reading;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a CSV file (RFC 4180: commas, UTF-8, a header). */
public final class ReadCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ReadCsv() {}

    /**
     * Reads the whole file.
     *
     * @throws DeliveryProblem when it is missing, not UTF-8, or no CSV
     */
    public static Delivery read(Path file) {
        byte[] bytes = bytes(file);
        List<String[]> lines = lines(file, text(file, bytes));
        if (lines.isEmpty()) {
            throw new DeliveryProblem("Le fichier " + file + " est vide : il n'a pas même d'en-tête.");
        }
        List<String> columns = Arrays.stream(lines.get(0)).map(String::strip).toList();
        if (columns.stream().distinct().count() < columns.size()) {
            throw new DeliveryProblem("Le fichier " + file + " a deux colonnes du même nom ; renommez-en une.");
        }
        List<RawRow> rows = new ArrayList<>();
        for (String[] line : lines.subList(1, lines.size())) {
            rows.add(row(rows.size() + 1, columns, line));
        }
        return new Delivery(file.getFileName().toString(), sha256(bytes), columns, rows);
    }

    private static RawRow row(int number, List<String> columns, String[] line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(line.length, columns.size()); i++) {
            cells.put(columns.get(i), line[i]);
        }
        boolean longer = line.length > columns.size();
        String surplus = longer ? String.join("|", Arrays.asList(line).subList(columns.size(), line.length)) : null;
        return new RawRow(number, cells, surplus);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DeliveryProblem(
                    "Le fichier " + file + " est absent ou illisible : remettez-le en place ou corrigez ses droits.",
                    e);
        }
    }

    private static String text(Path file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new DeliveryProblem("Le fichier " + file + " contient un octet nul, que le texte ne connaît pas :"
                        + " il est abîmé, ou ce n'est pas un CSV.");
            }
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new DeliveryProblem("Le fichier " + file + " n'est pas en UTF-8 ; enregistrez-le en UTF-8.", e);
        }
    }

    /** Blank lines hold no row; a line of empty cells does. */
    private static List<String[]> lines(Path file, String text) {
        // Not OpenCSV's default parser: its backslash escape breaks RFC 4180.
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()) {
            List<String[]> lines = new ArrayList<>();
            for (String[] line = reader.readNext(); line != null; line = reader.readNext()) {
                if (line.length > 1 || !line[0].isBlank()) {
                    lines.add(line);
                }
            }
            return lines;
        } catch (IOException | CsvValidationException e) {
            throw new DeliveryProblem(
                    "Le fichier " + file + " n'est pas un CSV lisible : un guillemet reste sans doute ouvert.", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
