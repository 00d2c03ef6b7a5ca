package fr.balise.importer.source;

/** A mapping file that can't be used. The message is a finished French sentence: file, line, what, and what to do. */
public class MappingProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    MappingProblem(String sentence) {
        super(sentence);
    }

    MappingProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
