package fr.balise.site;

import fr.balise.text.Folding;

/** The addresses of the directory's pages: {@code /annuaire/75/75119-paris-19e-arrondissement}. */
final class Directory {
    static final String ROOT = "/annuaire";
    static final String UNKNOWN = ROOT + "/commune-inconnue";

    private Directory() {}

    /** {@code 97105} is in 971, {@code 2A004} in 2A, {@code 75119} in 75. */
    static String departmentOf(String inseeCode) {
        boolean overseas = inseeCode.startsWith("97") || inseeCode.startsWith("98");
        return inseeCode.substring(0, overseas ? 3 : 2);
    }

    static String addressOf(String inseeCode, String commune) {
        return ROOT + "/" + departmentOf(inseeCode) + "/" + inseeCode + "-" + Folding.slug(commune);
    }
}
