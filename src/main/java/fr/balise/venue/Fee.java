package fr.balise.venue;

/** What a visit costs: field {@code frais_a_charge}. */
public enum Fee implements StandardValue {
    FREE("Gratuit"),
    FREE_UNDER_CONDITIONS("Gratuit sous condition"),
    PAYING("Payant");

    private final String label;

    Fee(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
