package fr.balise.importer.reading;

import java.io.OutputStream;

/**
 * Looks at the XML of a part of a workbook as it is unpacked. No workbook has a document type (the way to outside entities
 * and to entities that multiply); a column of more than three letters would make the reader reserve memory for all before
 * it; and what the reader holds in memory at once has limits: a text, a row, the shared texts, the styles. Goes by the
 * names of tags, not of parts, which a workbook may name as it likes.
 */
final class WorkbookGuard extends OutputStream {
    private static final String DOCTYPE = "<!DOCTYPE";
    private static final String ADDRESS = " r=\"";
    private static final int MOST_LETTERS = 3;
    private static final int LONGEST_NAME = 8;

    private final String name;
    private int matched;
    private int address;
    private int letters = -1;

    private final StringBuilder tag = new StringBuilder();
    private boolean naming;
    private boolean inRow;
    private long run;
    private long rowBytes;
    private long rowTags;
    private long texts;
    private long textBytes;
    private long styles;

    WorkbookGuard(String name) {
        this.name = name;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }

    @Override
    public void write(int b) {
        if (b == 0) {
            // UTF-16: the same characters, with NUL between them.
            return;
        }
        matched = b == DOCTYPE.charAt(matched) ? matched + 1 : b == '<' ? 1 : 0;
        if (matched == DOCTYPE.length()) {
            throw refuse("contient une déclaration DOCTYPE, qu'aucun tableur n'écrit");
        }
        address((char) b);
        size((char) b);
    }

    private void size(char c) {
        run = c == '<' || c == '>' ? 0 : run + 1;
        require(run, Limits.WORKBOOK_TEXT_BYTES, "des octets d'une cellule");
        if (texts > 0) {
            require(++textBytes, Limits.SHARED_TEXT_BYTES, "des octets de textes du classeur");
        }
        if (inRow) {
            require(++rowBytes, Limits.WORKBOOK_ROW_BYTES, "des octets d'une ligne");
        }
        if (c == '<') {
            naming = true;
            tag.setLength(0);
        } else if (naming) {
            name(c);
        }
    }

    /** Collects the name of a tag without its prefix; with a slash before it where it closes. */
    private void name(char c) {
        boolean slash = c == '/' && tag.length() == 0;
        if (c == ':') {
            tag.setLength(tag.length() > 0 && tag.charAt(0) == '/' ? 1 : 0);
        } else if (slash || (c > ' ' && c != '>' && c != '/')) {
            if (tag.length() < LONGEST_NAME) {
                tag.append(c);
            }
        } else {
            naming = false;
            tag(tag.toString());
        }
    }

    private void tag(String found) {
        if (inRow) {
            require(++rowTags, Limits.WORKBOOK_ROW_TAGS, "des éléments d'une ligne");
        }
        switch (found) {
            case "row", "/row" -> {
                inRow = found.equals("row");
                rowBytes = 0;
                rowTags = 0;
            }
            case "si" -> require(++texts, Limits.SHARED_TEXTS, "des textes du classeur");
            case "xf", "numFmt", "sheet", "Override" -> require(++styles, Limits.WORKBOOK_STYLES, "des styles");
            default -> {
                // Nothing that the reader keeps.
            }
        }
    }

    private void require(long found, long most, String what) {
        if (found > most) {
            throw DeliveryProblem.tooLarge(name, what, most);
        }
    }

    /** Follows {@code  r="AB12"}, the address of a cell. */
    private void address(char c) {
        if (letters >= 0) {
            letters = c >= 'A' && c <= 'z' ? letters + 1 : -1;
            if (letters > MOST_LETTERS || c == '&') {
                throw refuse("nomme une colonne qu'aucun tableur n'a");
            }
        } else if (ADDRESS.charAt(address) == '"' && (c == '"' || c == '\'')) {
            letters = 0;
            address = 0;
        } else if (c <= ' ') {
            address = Math.max(address, 1);
        } else {
            address = address > 0 && c == ADDRESS.charAt(address) ? address + 1 : 0;
        }
    }

    private DeliveryProblem refuse(String why) {
        return new DeliveryProblem("Le classeur " + name + " " + why + " ; enregistrez-le de nouveau avec un tableur.");
    }
}
