package fr.balise.search.live;

/** The database can't be asked at the moment; what was known of it may still be true. */
class DatabaseAwayException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    DatabaseAwayException(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
