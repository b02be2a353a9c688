package dev.banyan.directory;

import dev.banyan.directory.store.Recipients;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says how people whom a letter goes to are called (查询收件人). */
@Component
@OpenToAll(reason = "asked by what sends letters, which shows its answer to those people alone")
public class FindAddressees {
    private final Recipients recipients;

    FindAddressees(Recipients recipients) {
        this.recipients = recipients;
    }

    /** The name to sign in with, and the name shown. */
    public record Addressee(String signInName, String displayName) {}

    /** Those of them whose accounts are open. */
    public Map<UUID, Addressee> of(Set<UUID> people) {
        return recipients.names(people);
    }
}
