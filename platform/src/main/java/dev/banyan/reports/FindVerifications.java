package dev.banyan.reports;

import dev.banyan.archive.FileHash;
import dev.banyan.archive.KeptFiles;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import dev.banyan.reports.store.Verifications;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what a unit has to check (我的核查). */
@Component
@Needs(Permission.VERIFY_REPORTS)
public class FindVerifications {
    private final Verifications verifications;
    private final FindScope scopes;
    private final CityCalendar calendar;
    private final KeptFiles files;

    FindVerifications(Verifications verifications, FindScope scopes, CityCalendar calendar, KeptFiles files) {
        this.verifications = verifications;
        this.scopes = scopes;
        this.calendar = calendar;
        this.files = files;
    }

    /** What the actor's unit has to check, the first due first; or what it checked, the newest first. */
    public Page<Verification> mine(Actor actor, boolean done, int page) {
        return scopes.unitOf(actor)
                .map(unit -> verifications.of(unit, done, calendar.today(), page))
                .orElse(new Page<>(List.of(), 1, 0));
    }

    /** Empty if another unit checks it, or if it is too early. */
    public Optional<Verification> find(Actor actor, VerificationId id) {
        return verifications
                .find(id)
                .filter(it -> it.checker().isPresent() && it.checker().equals(scopes.unitOf(actor)))
                .filter(it -> !it.days().since().isAfter(calendar.today()));
    }

    /** A file with its name (核查佐证). */
    public record FileContent(String name, byte[] bytes) {}

    public Optional<FileContent> file(Actor actor, VerificationId id, FileHash hash) {
        return find(actor, id).stream()
                .flatMap(it -> it.outcomes().stream())
                .flatMap(it -> it.evidence().stream())
                .filter(it -> it.hash().equals(hash))
                .findFirst()
                .map(it -> new FileContent(it.name(), files.content(hash)));
    }
}
