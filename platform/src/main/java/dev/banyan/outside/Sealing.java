package dev.banyan.outside;

import dev.banyan.directory.OpenToAll;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Seals secrets and opens them (密钥封存), all of them under one key. */
@Component
@OpenToAll(reason = "rooms call it within their own use cases; a secret is shown to nobody")
public class Sealing {
    private final SealingKeys keys;
    private final List<Under> users;

    Sealing(SealingKeys keys, List<Under> users) {
        this.keys = keys;
        this.users = List.copyOf(users);
    }

    /** A store of sealed secrets (密钥存放处); rooms offer theirs as beans. */
    @FunctionalInterface
    public interface Under {
        /** Names of the keys that secrets are sealed under. */
        List<String> keyNames();
    }

    /** @param bytes the sealed secret */
    public record Sealed(String keyName, byte[] bytes) {}

    public sealed interface Outcome {}

    public record Done(Sealed sealed) implements Outcome {}

    /**
     * Secrets are kept under a key that is not there.
     *
     * @param where the key should lie
     * @param wanted names of the keys that secrets were sealed under
     */
    public record KeyLost(String where, List<String> wanted) implements Outcome {
        public KeyLost {
            wanted = List.copyOf(wanted);
        }
    }

    /** @param owner whom the secret belongs to; it opens for nobody else */
    public Outcome seal(String owner, String secret) {
        var wanted = users.stream()
                .flatMap(it -> it.keyNames().stream())
                .distinct()
                .sorted()
                .toList();
        return switch (wanted.isEmpty() ? keys.findOrMake() : keys.find()) {
            case SealingKeys.Lost(String where) -> new KeyLost(where, wanted);
            case SealingKeys.Key key ->
                wanted.isEmpty() || wanted.equals(List.of(key.name()))
                        ? new Done(new Sealed(key.name(), SealedSecret.seal(key.bytes(), keys.nonce(), owner, secret)))
                        : new KeyLost(keys.where(), wanted);
        };
    }

    /** Empty if the key is lost or it is another's secret. */
    public Optional<String> open(String owner, Sealed sealed) {
        return switch (keys.find()) {
            case SealingKeys.Lost _ -> Optional.empty();
            case SealingKeys.Key key -> SealedSecret.open(key.bytes(), owner, sealed.bytes());
        };
    }

    /** Where the key lies or should lie. */
    public String where() {
        return keys.where();
    }
}
