package fr.balise.importer.report;

/** What became of a row; each row has exactly one. */
public enum Outcome {
    ACCEPTED("acceptées"),
    ACCEPTED_WITH_FINDINGS("acceptées avec remarques"),
    TO_REVIEW("à relire"),
    REJECTED("refusées");

    private final String plural;

    Outcome(String plural) {
        this.plural = plural;
    }

    /** For people, in French: {@code 3 acceptées}. */
    public String plural() {
        return plural;
    }
}
