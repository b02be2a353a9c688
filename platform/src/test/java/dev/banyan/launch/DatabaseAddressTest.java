package dev.banyan.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
    @ParameterizedTest
    @CsvSource({
        "postgresql://banyan:s3cret@db.city:5433/plans, jdbc:postgresql://db.city:5433/plans, banyan, s3cret",
        "postgres://banyan:s3cret@db.city/plans, jdbc:postgresql://db.city/plans, banyan, s3cret",
        "jdbc:postgresql://db.city/plans?user=banyan&password=s3cret, jdbc:postgresql://db.city/plans, banyan, s3cret",
        "postgresql://banyan@db.city/plans?sslmode=require, jdbc:postgresql://db.city/plans?sslmode=require, banyan, outside",
        "postgresql://db.city/plans, jdbc:postgresql://db.city/plans, from, outside",
        "postgresql://b%40c:p%3Aq+r@db.city/plans, jdbc:postgresql://db.city/plans, b@c, p:q+r",
        "postgresql://[::1]:5433/plans, jdbc:postgresql://[::1]:5433/plans, from, outside",
    })
    void user_and_password_come_from_the_address_or_the_environment(
            String text, String url, String user, String password) {
        assertThat(DatabaseAddress.parse(
                        text, Map.of("BANYAN_DATABASE_USER", "from", "BANYAN_DATABASE_PASSWORD", "outside")))
                .isEqualTo(new DatabaseAddress(url, user, password));
    }

    @Test
    void the_text_form_keeps_the_password_to_itself() {
        assertThat(DatabaseAddress.parse("postgresql://banyan:s3cret@db.city/plans", Map.of()))
                .hasToString("jdbc:postgresql://db.city/plans");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "db.city/plans",
                "mysql://db.city/plans",
                "postgresql://db.city",
                "postgresql://db.city/",
                "postgresql:///plans",
                "postgresql://u:s3cret@db city/plans"
            })
    void anything_else_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> DatabaseAddress.parse(text, Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The database address must have the form postgresql://USER:PASSWORD@HOST:PORT/NAME.");
    }
}
