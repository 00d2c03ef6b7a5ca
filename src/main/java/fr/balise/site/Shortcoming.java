package fr.balise.site;

import java.util.List;

/**
 * Something on these pages that does not meet the RGAA, or that nobody has looked at yet, which counts the same.
 *
 * @param criteria of the RGAA 4.1, as in {@code 7.1}
 * @param words what it means for those whom it concerns, in French
 */
public record Shortcoming(List<String> criteria, String words) {

    public String numbers() {
        int last = criteria.size() - 1;
        return last == 0
                ? "critère " + criteria.get(0)
                : "critères " + String.join(", ", criteria.subList(0, last)) + " et " + criteria.get(last);
    }
}
