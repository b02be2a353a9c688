package dev.banyan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void a_hash_costs_16_MiB_and_two_rounds_and_tells_right_from_wrong() {
        String hash = passwords.hash("一个很长的口令");

        assertThat(hash).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
        assertThat(passwords.matches("一个很长的口令", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("另一个口令", Optional.of(hash))).isFalse();
        assertThat(passwords.matches("nobody's password", Optional.empty())).isFalse();
    }
}
