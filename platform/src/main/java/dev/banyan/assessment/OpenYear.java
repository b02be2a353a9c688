package dev.banyan.assessment;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.assessment.OpenedYear.Frozen;
import dev.banyan.assessment.store.Schemes;
import dev.banyan.assessment.store.Years;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a year under a version of a scheme, or puts another version in force for what is left of it (启动考核年度、更换方案版本). */
@Component
@Needs(Permission.ASSESS)
public class OpenYear {
    private final Schemes schemes;
    private final Years years;
    private final ReadYear reading;
    private final FindUnits units;
    private final Journal journal;
    private final Clock clock;

    OpenYear(Schemes schemes, Years years, ReadYear reading, FindUnits units, Journal journal, Clock clock) {
        this.schemes = schemes;
        this.years = years;
        this.reading = reading;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    public record Opened(OpenedYear year) implements Outcome {}

    public record Refused(Refusal refusal) implements Outcome {}

    public enum Refusal {
        NO_SUCH_SCHEME,
        YEAR_OUT_OF_REACH,
        /** An opened year changes its version only for a reason. */
        REASON_MISSING,
        REASON_TOO_LONG,
        /** This version holds already. */
        SAME_VERSION,
        /** Fewer than two units belong to the group. */
        NOBODY
    }

    /** @param request names this very request: sent twice, it is carried out once */
    @Transactional
    public Outcome open(Actor actor, UUID request, String scheme, int year, String typedReason) {
        schemes.lock();
        if (years.ofRequest(request).isPresent()) {
            return new Opened(reading.find(scheme, year).orElseThrow());
        }
        var newest = schemes.newest(scheme);
        var before = years.versions(scheme, year);
        String reason = typedReason.strip();
        var refusal = refusal(newest, before, year, reason);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (before.isEmpty()) {
            var members = members(newest.get().document().group(), LocalDate.of(year, 1, 1));
            if (members.size() < 2) {
                return new Refused(Refusal.NOBODY);
            }
            years.members(scheme, year, members);
        }
        var frozen = new ArrayList<>(before);
        frozen.add(new Frozen(
                newest.get().number(),
                reason,
                actor.displayName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        years.freeze(new OpenedYear(scheme, year, frozen, reading.group(scheme, year)), request);
        journal.record(new Deed(
                actor.displayName(),
                before.isEmpty() ? "AssessmentYearOpened" : "SchemeVersionReplaced",
                "scheme",
                scheme + " " + year,
                before.isEmpty()
                        ? Optional.empty()
                        : Optional.of(String.valueOf(before.getLast().version())),
                Optional.of(newest.get().number() + "\n" + reason)));
        return new Opened(reading.find(scheme, year).orElseThrow());
    }

    private static Optional<Refusal> refusal(
            Optional<SchemeVersion> newest, List<Frozen> before, int year, String reason) {
        if (newest.isEmpty()) {
            return Optional.of(Refusal.NO_SUCH_SCHEME);
        }
        if (year < 1990 || year > 2079) {
            return Optional.of(Refusal.YEAR_OUT_OF_REACH);
        }
        if (reason.length() > ChangeScheme.LONGEST_REASON) {
            return Optional.of(Refusal.REASON_TOO_LONG);
        }
        if (before.isEmpty()) {
            return Optional.empty();
        }
        if (before.getLast().version() == newest.get().number()) {
            return Optional.of(Refusal.SAME_VERSION);
        }
        return reason.isEmpty() ? Optional.of(Refusal.REASON_MISSING) : Optional.empty();
    }

    /** Who belongs to a group on a day. */
    List<Assessed> members(SchemeDocument.GroupRule group, LocalDate day) {
        return units.on(day).stream()
                .filter(unit -> unit.term().covers(day) && group.takes(unit))
                .map(unit -> new Assessed(unit.code(), unit.shortName()))
                .toList();
    }
}
