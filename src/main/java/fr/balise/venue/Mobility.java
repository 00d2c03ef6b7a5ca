package fr.balise.venue;

/** Whether the venue stays in one place: field {@code itinerance}. */
public enum Mobility implements StandardValue {
    MOBILE("Itinérant"),
    FIXED("Fixe");

    private final String label;

    Mobility(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
