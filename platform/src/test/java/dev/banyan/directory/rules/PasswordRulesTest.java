package dev.banyan.directory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PasswordRulesTest {
    @ParameterizedTest(name = "{0}: {3}")
    @CsvFileSource(resources = "/directory/passwords.csv", numLinesToSkip = 1)
    void a_new_password_is_weighed(String password, String signInName, String displayName, @Nullable String faults) {
        assertThat(PasswordRules.faults(password, signInName, displayName))
                .isEqualTo(
                        faults == null
                                ? java.util.Set.of()
                                : Arrays.stream(faults.split(" "))
                                        .map(PasswordRules.Fault::valueOf)
                                        .collect(Collectors.toSet()));
    }

    @Test
    void the_longest_password_has_a_hundred_characters() {
        assertThat(PasswordRules.faults("x7%kQz-".repeat(14) + "ab", "wangwei", "王伟"))
                .isEmpty();
        assertThat(PasswordRules.faults("x7%kQz-".repeat(14) + "abc", "wangwei", "王伟"))
                .containsExactly(PasswordRules.Fault.TOO_LONG);
    }
}
