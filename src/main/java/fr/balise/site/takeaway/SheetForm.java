package fr.balise.site.takeaway;

import fr.balise.site.opening.Language;

/** In which language and size of type a sheet is wanted; part of its address, so that it can be shared as it is. */
record SheetForm(Language language, boolean isLarge) {
    static final String LANGUAGE = "langue";
    static final String TYPE = "caracteres";
    static final String LARGE = "grands";

    static SheetForm of(String language, String type) {
        return new SheetForm(Language.of(language), type.equals(LARGE));
    }

    /** The address of a page without its size of type. */
    static String without(String address) {
        return address.replaceAll("(?<=[?&])" + TYPE + "=[^&]*(&|$)", "").replaceFirst("[?&]$", "");
    }

    SheetForm otherType() {
        return new SheetForm(language, !isLarge);
    }

    SheetForm otherLanguage() {
        return new SheetForm(language.isEnglish() ? Language.FRENCH : Language.ENGLISH, isLarge);
    }

    /** An address of this site in this form. */
    String on(String address) {
        String whole = address;
        if (language.isEnglish()) {
            whole += separator(whole) + LANGUAGE + "=" + language.code();
        }
        return isLarge ? whole + separator(whole) + TYPE + "=" + LARGE : whole;
    }

    private static String separator(String address) {
        return address.contains("?") ? "&" : "?";
    }
}
