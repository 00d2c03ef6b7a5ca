package fr.balise.importer.reading;

/** A file that can't be read at all. The message is a finished French sentence. */
public class DeliveryProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    DeliveryProblem(String sentence) {
        super(sentence);
    }

    DeliveryProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
