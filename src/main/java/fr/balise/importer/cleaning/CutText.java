package fr.balise.importer.cleaning;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text where one of several marks stands: {@code "a ; b"} at {@code ;} is {@code "a "} and {@code " b"}. */
final class CutText {
    private CutText() {}

    static List<String> pieces(String text, List<String> marks) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int length = markAt(text, at, marks);
            if (length == 0) {
                at++;
            } else {
                pieces.add(text.substring(start, at));
                at += length;
                start = at;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** The length of the longest mark that stands there; 0 where none does. */
    private static int markAt(String text, int at, List<String> marks) {
        int longest = 0;
        for (String mark : marks) {
            if (mark.length() > longest && text.startsWith(mark, at)) {
                longest = mark.length();
            }
        }
        return longest;
    }
}
