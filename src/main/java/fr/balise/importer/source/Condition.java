package fr.balise.importer.source;

import java.util.List;
import java.util.stream.Stream;

/** What must hold in a row for a rule to count. */
public sealed interface Condition {
    /** The columns that it looks at. */
    Stream<String> columns();

    /** One of the columns passes the test. */
    record OneOf(List<String> names, CellTest test) implements Condition {
        @Override
        public Stream<String> columns() {
            return names.stream();
        }
    }

    /** All hold. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public Stream<String> columns() {
            return parts.stream().flatMap(Condition::columns);
        }
    }

    /** At least one holds. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public Stream<String> columns() {
            return parts.stream().flatMap(Condition::columns);
        }
    }

    /** It does not hold. */
    record Not(Condition part) implements Condition {
        @Override
        public Stream<String> columns() {
            return part.columns();
        }
    }
}
