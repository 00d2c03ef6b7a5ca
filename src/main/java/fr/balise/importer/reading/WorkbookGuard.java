package fr.balise.importer.reading;

import java.io.OutputStream;

/**
 * Looks at the XML of a workbook as it is unpacked: no workbook has a document type (the way to outside entities and to
 * entities that multiply), and a column of more than three letters would make the reader reserve memory for all before it.
 */
final class WorkbookGuard extends OutputStream {
    private static final String DOCTYPE = "<!DOCTYPE";
    private static final String ADDRESS = " r=\"";
    private static final int MOST_LETTERS = 3;

    private final String name;
    private int matched;
    private int address;
    private int letters = -1;

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
