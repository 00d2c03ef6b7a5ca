package fr.balise.gazetteer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with a file as browsers send it (RFC 7578), which the HTTP client of Java does not make. */
final class MultipartForm {
    private static final String LINE = "\r\n";

    private final String boundary = "balise-" + UUID.randomUUID();
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    /** Names and values are Balise's own, so nothing of them has to be escaped. */
    void add(String name, String value) {
        write("--" + boundary + LINE + "Content-Disposition: form-data; name=\"" + name + "\"" + LINE + LINE + value
                + LINE);
    }

    void addFile(String name, String fileName, String csv) {
        write("--" + boundary + LINE + "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"" + LINE + "Content-Type: text/csv; charset=utf-8" + LINE + LINE + csv + LINE);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] bytes() {
        write("--" + boundary + "--" + LINE);
        return parts.toByteArray();
    }

    private void write(String text) {
        parts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
