package fr.balise.gazetteer;

import fr.balise.text.Folding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * The name of a commune as people write it, taken apart: {@code 75019 PARIS}, {@code Paris 19ème}, {@code LYON CEDEX 03},
 * {@code Saint-Denis (93)}, {@code Mans (Le)}.
 *
 * @param key the name folded and without blanks, equal for all its usual spellings: {@code saintdenis}
 * @param article the article that {@code key} begins with ({@code le}, {@code la}, {@code les}, {@code l}), else empty
 * @param postalCode five digits that stood beside the name, or null
 * @param departmentCode a department that stood behind it in brackets, or null
 * @param number the arrondissement (Paris, Lyon, Marseille) or the number after CEDEX there, 0 when none was written
 */
record CommuneName(
        String key,
        String article,
        @Nullable String postalCode,
        @Nullable String departmentCode,
        int number) {

    private static final Pattern POSTAL_CODE = Pattern.compile("(?<![0-9])[0-9]{5}(?![0-9])");
    private static final Pattern DEPARTMENT = Pattern.compile("\\((2[abAB]|[0-9]{2,3})\\)\\s*$");
    private static final Pattern TRAILING_ARTICLE = Pattern.compile(
            "^(.*\\S)\\s*(?:\\(\\s*(les?|la|l['’])\\s*\\)|,\\s*(les?|la|l['’]))$", Pattern.CASE_INSENSITIVE);
    /** {@code Chalon s/ Saône}, {@code Neuilly-s/-Seine}. */
    private static final Pattern SUR = Pattern.compile("\\bs\\s?/\\s?", Pattern.CASE_INSENSITIVE);

    private static final Pattern CEDEX = Pattern.compile(" ?\\bcedex ?([0-9]{1,2})?$");
    private static final String CITY = "(?<city>paris|lyon|marseille)";
    private static final String NUMBER = "(?<number>[0-9]{1,2}|[xvi]+?) ?(?:er|ere|e|eme|ieme|nd|nde)?(?: arr[a-z]*)?";
    private static final Pattern NUMBERED = Pattern.compile(CITY + " ?" + NUMBER);
    private static final Pattern NUMBERED_BEFORE = Pattern.compile(NUMBER + " (?:de )?" + CITY);
    private static final Pattern LEADING_ARTICLE = Pattern.compile("^(les?|la|l) .*");

    /** Of shorter names too many are alike: Ars, Aas, Arc. */
    private static final int SHORTEST_NEARLY = 5;
    /** From here on two letters may differ. */
    private static final int LONG_NAME = 9;

    private static final Map<String, String> CITY_DEPARTMENTS = Map.of("paris", "75", "lyon", "69", "marseille", "13");

    private static final List<String> ROMAN = List.of(
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
            "xvii", "xviii", "xix", "xx");
    private static final Map<String, String> ABBREVIATIONS =
            Map.of("st", "saint", "ste", "sainte", "sts", "saints", "stes", "saintes");

    /** Takes any text; one that names nothing gives an empty key. */
    static CommuneName parse(String text) {
        String rest = text.strip();
        Matcher postal = POSTAL_CODE.matcher(rest);
        String postalCode = postal.find() ? postal.group() : null;
        rest = POSTAL_CODE.matcher(rest).replaceAll(" ").replace("( )", " ").strip();
        Matcher department = DEPARTMENT.matcher(rest);
        String departmentCode = department.find() ? department.group(1).toUpperCase(Locale.ROOT) : null;
        rest = department.replaceFirst("").strip();

        String folded = fold(rest);
        Matcher cedex = CEDEX.matcher(folded);
        int cedexNumber = cedex.find() ? number(cedex.group(1)) : 0;
        folded = cedex.replaceFirst("").strip();
        if (departmentCode != null && CITY_DEPARTMENTS.containsKey(folded)) {
            // « Paris (19) » is an arrondissement, « Paris (75) » the department.
            boolean isNumber = !departmentCode.equals(CITY_DEPARTMENTS.get(folded));
            return new CommuneName(folded, "", postalCode, null, isNumber ? number(departmentCode) : cedexNumber);
        }
        for (Pattern form : List.of(NUMBERED, NUMBERED_BEFORE)) {
            Matcher city = form.matcher(folded);
            if (city.matches()) {
                return new CommuneName(
                        city.group("city"), "", postalCode, departmentCode, number(city.group("number")));
            }
        }
        return new CommuneName(compact(folded), article(folded), postalCode, departmentCode, cedexNumber);
    }

    /**
     * Lower case, without accents or punctuation, abbreviations written out, a trailing article in front:
     * {@code ST-MAUR-DES-FOSSÉS} gives {@code saint maur des fosses}, {@code Mans (Le)} gives {@code le mans}.
     */
    static String fold(String text) {
        String ordered = TRAILING_ARTICLE.matcher(text.strip()).replaceFirst("$2$3 $1");
        String plain = Folding.words(SUR.matcher(ordered).replaceAll("sur "));
        StringBuilder words = new StringBuilder();
        for (String word : plain.split(" ", -1)) {
            words.append(words.isEmpty() ? "" : " ").append(ABBREVIATIONS.getOrDefault(word, word));
        }
        return words.toString();
    }

    /** The five digits in {@code F-75019}, {@code 75 019} or {@code 75019 CEDEX}, else null. */
    static @Nullable String findPostalCode(String text) {
        Matcher code = POSTAL_CODE.matcher(text.replaceAll("\\s", ""));
        return code.find() ? code.group() : null;
    }

    /** The key without its article: {@code lemans} gives {@code mans}. */
    String keyWithoutArticle() {
        return key.substring(article.length());
    }

    /**
     * Whether both are most likely meant for the same: a letter or two apart ({@code BLETTRANS}, Bletterans), or one is
     * the beginning of the other ({@code Saint Orens}, Saint-Orens-de-Gameville). Only good among few candidates.
     */
    boolean isNearly(CommuneName other) {
        int shorter = Math.min(key.length(), other.key.length());
        if (shorter < SHORTEST_NEARLY) {
            return false;
        }
        int typos = shorter < LONG_NAME ? 1 : 2;
        return key.startsWith(other.key)
                || other.key.startsWith(key)
                || new LevenshteinDistance(typos).apply(key, other.key) >= 0;
    }

    private static String article(String folded) {
        Matcher article = LEADING_ARTICLE.matcher(folded);
        return article.matches() ? article.group(1) : "";
    }

    private static String compact(String folded) {
        return folded.replace(" ", "");
    }

    private static int number(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : ROMAN.indexOf(text) + 1;
    }
}
