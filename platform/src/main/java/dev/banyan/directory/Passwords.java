package dev.banyan.directory;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Turns passwords into Argon2id hashes and compares them (口令散列), only a few at a time because each takes 16 MiB. */
@Component
class Passwords {
    private final Argon2PasswordEncoder encoder;
    private final Semaphore few = new Semaphore(4);
    private final String nobodys;

    @Autowired
    Passwords() {
        this(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    Passwords(Argon2PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = Objects.requireNonNull(encoder.encode("nobody's password"));
    }

    String hash(String password) {
        few.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(encoder.encode(password));
        } finally {
            few.release();
        }
    }

    /** Whether a password is right; takes as long when there is none to compare with. */
    boolean matches(String password, Optional<String> hash) {
        few.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash.orElse(nobodys)) && hash.isPresent();
        } finally {
            few.release();
        }
    }
}
