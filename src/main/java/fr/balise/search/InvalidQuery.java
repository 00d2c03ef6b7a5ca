package fr.balise.search;

import java.util.List;
import java.util.stream.Collectors;

/** A question that can't be understood, with all that is wrong with it, in French. */
public class InvalidQuery extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** One thing that is wrong: the parameter as it was written and what it should be. */
    public record Violation(String parameter, String message) {}

    private final transient List<Violation> violations;

    public InvalidQuery(List<Violation> violations) {
        super(violations.stream().map(v -> v.parameter() + " : " + v.message()).collect(Collectors.joining(" ; ")));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
