package dev.banyan.assessment;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.assessment.rules.SchemeText;
import dev.banyan.assessment.store.Schemes;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.paperwork.TextFault;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a scheme or a new version of one, with a reason (编写考核方案); opened years keep theirs until it is changed for them. */
@Component
@Needs(Permission.ASSESS)
public class ChangeScheme {
    /** Most characters of a reason. */
    public static final int LONGEST_REASON = 500;

    private final Schemes schemes;
    private final KnownSources sources;
    private final Journal journal;
    private final Clock clock;

    ChangeScheme(Schemes schemes, KnownSources sources, Journal journal, Clock clock) {
        this.schemes = schemes;
        this.sources = sources;
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    public record Changed(SchemeVersion version) implements Outcome {}

    public record Refused(List<TextFault> faults) implements Outcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** A new version says why, in at most {@value #LONGEST_REASON} characters. */
    public record ReasonMissing() implements Outcome {}

    /** Somebody was faster. */
    public record ChangedMeanwhile(SchemeVersion now) implements Outcome {}

    /**
     * What somebody typed (填写内容).
     *
     * @param key of the scheme to change; empty for a new one
     * @param seen version that the writer had before the eyes; 0 for a new scheme
     */
    public record Typed(Optional<String> key, int seen, String text, String reason) {}

    /** @param request names this very request: sent twice, it is carried out once */
    @Transactional
    public Outcome change(Actor actor, UUID request, Typed typed) {
        schemes.lock();
        var done = schemes.ofRequest(request);
        if (done.isPresent()) {
            return new Changed(done.get());
        }
        String text = typed.text().replace("\r\n", "\n").replace("\0", "");
        return switch (SchemeText.read(text, String.valueOf(typed.seen() + 1), sources)) {
            case SchemeText.Faulty(var faults) -> new Refused(faults);
            case SchemeText.Good(var document) -> {
                var unknown = unknown(document, text);
                yield unknown.isEmpty() ? changed(actor, request, typed, text, document) : new Refused(unknown);
            }
        };
    }

    /** Sources that name what is not there; each with the first line on which it stands. */
    private List<TextFault> unknown(SchemeDocument document, String text) {
        return document.sources().values().stream()
                .filter(it -> CurrentActor.as(
                        Actor.SYSTEM,
                        () -> sources.find(it.name())
                                .filter(source -> source.finds(it.argument()))
                                .isEmpty()))
                .map(it -> new TextFault(
                        (int) text.substring(0, Math.max(0, text.indexOf(it.argument())))
                                .lines()
                                .count(),
                        SchemeProblem.Written.NOTHING_NAMED,
                        it.argument()))
                .distinct()
                .toList();
    }

    private Outcome changed(Actor actor, UUID request, Typed typed, String text, SchemeDocument document) {
        if (typed.key().filter(it -> !it.equals(document.key())).isPresent()) {
            return new Refused(List.of(new TextFault(
                    1, SchemeProblem.Written.OTHER_KEY, typed.key().get())));
        }
        var before = schemes.newest(document.key());
        if (before.map(SchemeVersion::number).orElse(0) != typed.seen()) {
            return new ChangedMeanwhile(before.orElseThrow());
        }
        if (before.filter(it -> it.text().equals(text)).isPresent()) {
            return new Changed(before.get());
        }
        String reason = typed.reason().strip();
        if (reason.length() > LONGEST_REASON || before.isPresent() && reason.isEmpty()) {
            return new ReasonMissing();
        }
        var version = new SchemeVersion(
                document,
                typed.seen() + 1,
                text,
                new SchemeVersion.Written(actor.displayName(), clock.instant().truncatedTo(ChronoUnit.MICROS), reason),
                actor.equals(Actor.SYSTEM));
        schemes.add(version, request);
        journal.record(new Deed(
                actor.displayName(),
                "SchemeChanged",
                "scheme",
                version.key(),
                before.map(SchemeVersion::text),
                Optional.of(text)));
        return new Changed(version);
    }
}
