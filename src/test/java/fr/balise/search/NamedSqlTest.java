package fr.balise.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedSqlTest {
    @Test
    void namesBecomeQuestionMarksAndValuesStandInTheirOrder() {
        NamedSql sql = NamedSql.of(
                "a = :one AND b BETWEEN :two2 AND :one, c >> :s", Map.of("one", 1, "two2", "2", "s", 3, "more", 4));

        assertThat(sql.sql()).isEqualTo("a = ? AND b BETWEEN ? AND ?, c >> ?");
        assertThat(sql.values()).isEqualTo(List.of(1, "2", 1, 3));
    }

    @Test
    void aNameWithoutValueIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamedSql.of("a = :one", Map.of("on", 1)))
                .withMessageContaining(":one");
    }

    @Test
    void aLongerNameIsAnother() {
        assertThat(NamedSql.has("any", "a && :anyS")).isFalse();
        assertThat(NamedSql.has("any", "a && :anyS OR b && :any")).isTrue();
        assertThat(NamedSql.has("anyS", "a && :anyS")).isTrue();
    }
}
