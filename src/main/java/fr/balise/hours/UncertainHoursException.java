package fr.balise.hours;

/** Stops the reading of French hours at the first words that have no or more than one meaning; never leaves here. */
final class UncertainHoursException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UncertainHoursException(String part) {
        super(part, null, false, false);
    }

    String part() {
        return String.valueOf(getMessage());
    }
}
