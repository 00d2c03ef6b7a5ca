package fr.balise.site.opening;

/** A language in which opening hours are told. */
public enum Language {
    FRENCH("fr"),
    ENGLISH("en");

    private static final OpeningWords FRENCH_WORDS = new FrenchWords();
    private static final OpeningWords ENGLISH_WORDS = new EnglishWords();

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** For {@code lang} in HTML and {@code langue} in an address. */
    public String code() {
        return code;
    }

    public OpeningWords words() {
        return this == ENGLISH ? ENGLISH_WORDS : FRENCH_WORDS;
    }

    public boolean isEnglish() {
        return this == ENGLISH;
    }

    /** French for anything that is not another language's code: a page is never refused for its language. */
    public static Language of(String code) {
        return code.equals(ENGLISH.code) ? ENGLISH : FRENCH;
    }
}
