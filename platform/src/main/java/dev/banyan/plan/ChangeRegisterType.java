package dev.banyan.plan;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.paperwork.TextFault;
import dev.banyan.plan.rules.RegisterText;
import dev.banyan.plan.store.RegisterTypes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a register type or a new version of one (编写台账类型); what was entered before keeps its own version. */
@Component
@Needs(Permission.KEEP_REGISTERS)
public class ChangeRegisterType {
    private final RegisterTypes types;
    private final Journal journal;
    private final Clock clock;

    ChangeRegisterType(RegisterTypes types, Journal journal, Clock clock) {
        this.types = types;
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    public record Changed(RegisterVersion version) implements Outcome {}

    public record Refused(List<TextFault> faults) implements Outcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Somebody was faster. */
    public record ChangedMeanwhile(RegisterVersion now) implements Outcome {}

    public sealed interface Preview {}

    public record Readable(RegisterType type) implements Preview {}

    public record Unreadable(List<TextFault> faults) implements Preview {
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }

    /** What a text would make, without keeping it. */
    public Preview preview(String text) {
        return switch (RegisterText.read(text)) {
            case RegisterText.Good(var type) -> new Readable(type);
            case RegisterText.Faulty(var faults) -> new Unreadable(faults);
        };
    }

    /**
     * @param code of the type to change; empty for a new one
     * @param seen version that the actor had before the eyes; 0 for a new type
     * @param request names this very request: sent twice, it is carried out once
     */
    @Transactional
    public Outcome change(Actor actor, UUID request, Optional<String> code, int seen, String text) {
        types.lock();
        var done = types.ofRequest(request);
        if (done.isPresent()) {
            return new Changed(done.get());
        }
        return switch (RegisterText.read(text)) {
            case RegisterText.Faulty(var faults) -> new Refused(faults);
            case RegisterText.Good(var type) -> {
                if (code.isPresent() && !code.get().equals(type.code())) {
                    yield new Refused(List.of(new TextFault(1, RegisterFault.OTHER_CODE, code.get())));
                }
                var before = types.newest(type.code());
                if (before.isPresent() && before.get().number() != seen) {
                    yield new ChangedMeanwhile(before.get());
                }
                yield before.filter(it -> it.text().equals(text)).isPresent()
                        ? new Changed(before.get())
                        : new Changed(keep(actor, request, type, before, text));
            }
        };
    }

    private RegisterVersion keep(
            Actor actor, UUID request, RegisterType type, Optional<RegisterVersion> before, String text) {
        var version = new RegisterVersion(
                type,
                before.map(RegisterVersion::number).orElse(0) + 1,
                text,
                actor.equals(Actor.SYSTEM),
                actor.displayName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        types.add(version, request);
        journal.record(new Deed(
                actor.displayName(),
                "RegisterTypeChanged",
                "register",
                type.code(),
                before.map(RegisterVersion::text),
                Optional.of(text)));
        return version;
    }
}
