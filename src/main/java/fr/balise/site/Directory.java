package fr.balise.site;

import fr.balise.text.Folding;

/** The addresses of the directory's pages: {@code /annuaire/75/75119-paris-19e-arrondissement}. */
public final class Directory {
    public static final String ROOT = "/annuaire";
    public static final String UNKNOWN = ROOT + "/commune-inconnue";

    private Directory() {}

    /** {@code 97105} is in 971, {@code 2A004} in 2A, {@code 75119} in 75. */
    public static String departmentOf(String inseeCode) {
        return inseeCode.substring(0, isOverseas(inseeCode) ? 3 : 2);
    }

    /** Whether a code of a department or a commune is one of the overseas, which take three characters. */
    public static boolean isOverseas(String code) {
        return code.startsWith("97") || code.startsWith("98");
    }

    public static String addressOf(String inseeCode, String commune) {
        return ROOT + "/" + departmentOf(inseeCode) + "/" + inseeCode + "-" + Folding.slug(commune);
    }
}
