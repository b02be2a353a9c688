package dev.banyan.directory;

import dev.banyan.directory.store.Recipients;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the accounts of those who stand for a unit today (确定接收人). */
@Component
@OpenToAll(reason = "rooms ask it when they tell people something; its answer is shown to nobody")
public class FindRecipients {
    private final Recipients recipients;
    private final Clock clock;

    FindRecipients(Recipients recipients, Clock clock) {
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * Open accounts of those who hold or act for posts of these kinds. Where a unit has no liaison with an account, whoever has
     * the role of a liaison there, or of its office, stands for it.
     */
    public Set<UUID> of(String unit, Set<PostKind> kinds) {
        return recipients.of(unit, kinds, LocalDate.now(clock));
    }
}
