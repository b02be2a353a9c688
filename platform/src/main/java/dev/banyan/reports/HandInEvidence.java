package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.FileHash;
import dev.banyan.archive.Journal;
import dev.banyan.archive.KeptFiles;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.paperwork.FileKind;
import dev.banyan.paperwork.PlacesInside;
import dev.banyan.paperwork.ReadPicture;
import dev.banyan.reports.rules.EvidenceCheck;
import dev.banyan.reports.rules.EvidenceCheck.Fault;
import dev.banyan.reports.rules.LifeCycle;
import dev.banyan.reports.rules.PictureHash;
import dev.banyan.reports.store.EvidenceFiles;
import dev.banyan.reports.store.Reports;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in that show what was done (提交佐证材料); a picture's place, device and words are gone before it is kept. */
@Component
@Needs(Permission.WRITE_REPORTS)
public class HandInEvidence {
    private final Reports reports;
    private final EvidenceFiles files;
    private final FindScope scopes;
    private final VirusScan scanner;
    private final Keeping keeping;

    HandInEvidence(Reports reports, EvidenceFiles files, FindScope scopes, VirusScan scanner, Keeping keeping) {
        this.reports = reports;
        this.files = files;
        this.scopes = scopes;
        this.scanner = scanner;
        this.keeping = keeping;
    }

    /** How a file is kept for ever (归档方式). */
    record Keeping(KeptFiles archive, Journal journal, TransactionTemplate transactions, Clock clock) {}

    public sealed interface Outcome {}

    public record Taken(Evidence file) implements Outcome {}

    public record Removed() implements Outcome {}

    /** @param detail the virus found, or what the scanner answered; mostly empty */
    public record Refused(Fault fault, String detail) implements Outcome {}

    /** There is no such report or file in reach, or it is not being written. */
    public record NotNow() implements Outcome {}

    /** What is kept of a file. */
    private record Clean(byte[] content, OptionalLong picture, Optional<LocalDateTime> taken) {}

    private sealed interface Looked {}

    private record Good(Clean clean) implements Looked {}

    private record Bad(Refused refused) implements Looked {}

    /** @param request names this very request: sent twice, it is carried out once */
    public Outcome handIn(Actor actor, ReportId id, UUID request, String name, byte[] content) {
        var kind = FileKind.of(content);
        var fault = EvidenceCheck.before(content.length, kind);
        if (fault.isPresent()) {
            return new Refused(fault.get(), "");
        }
        // Looked at before any transaction begins: a slow scanner holds up nobody else.
        return switch (look(content, kind)) {
            case Bad(var refused) -> refused;
            case Good(var clean) ->
                keeping.transactions().execute(transaction -> keep(actor, id, request, name, kind, clean));
        };
    }

    private Looked look(byte[] content, FileKind kind) {
        var fault = switch (scanner.scan(content)) {
            case VirusScan.Clean() -> Optional.<Refused>empty();
            case VirusScan.Infected(var virus) -> Optional.of(new Refused(Fault.INFECTED, virus));
            case VirusScan.NoAnswer(var why) -> Optional.of(new Refused(Fault.NOT_SCANNED, why));
        };
        if (fault.isPresent()) {
            return new Bad(fault.get());
        }
        return kind.isPicture() ? picture(content, kind) : document(content, kind);
    }

    private static Looked picture(byte[] content, FileKind kind) {
        return switch (ReadPicture.read(content, kind, PictureHash.WIDTH, PictureHash.HEIGHT)) {
            case ReadPicture.Picture(var clean, var grey, var taken) ->
                new Good(new Clean(clean, PictureHash.of(grey), taken));
            case ReadPicture.Refused(var reason) ->
                new Bad(new Refused(
                        switch (reason) {
                            case TOO_MANY_POINTS -> Fault.TOO_MANY_POINTS;
                            case DAMAGED -> Fault.DAMAGED;
                        },
                        ""));
        };
    }

    private static Looked document(byte[] content, FileKind kind) {
        return switch (PlacesInside.of(content, kind)) {
            case NONE -> new Good(new Clean(content, OptionalLong.empty(), Optional.empty()));
            case SOME -> new Bad(new Refused(Fault.TELLS_PLACE, ""));
            case TOO_LARGE -> new Bad(new Refused(Fault.TOO_LARGE, ""));
            case DAMAGED -> new Bad(new Refused(Fault.DAMAGED, ""));
        };
    }

    private Outcome keep(Actor actor, ReportId id, UUID request, String name, FileKind kind, Clean clean) {
        var found = reports.findToWrite(id).filter(it -> mayWrite(actor, it.report()));
        if (found.isEmpty()) {
            return new NotNow();
        }
        var before = files.of(request);
        if (before.isPresent()) {
            return new Taken(before.get());
        }
        var held = files.of(id);
        if (held.size() >= found.get().files()) {
            return new Refused(Fault.TOO_MANY, String.valueOf(found.get().files()));
        }
        var hash = keeping.archive().keep(clean.content());
        if (held.stream().anyMatch(file -> file.hash().equals(hash))) {
            return new Refused(Fault.TWICE, "");
        }
        return new Taken(added(actor, id, request, named(id, hash, name, kind, clean), clean.picture()));
    }

    private static Evidence named(ReportId id, FileHash hash, String name, FileKind kind, Clean clean) {
        return new Evidence(
                new EvidenceId(0),
                id,
                hash,
                EvidenceCheck.name(name, kind),
                kind,
                clean.content().length,
                clean.taken());
    }

    private Evidence added(Actor actor, ReportId id, UUID request, Evidence file, OptionalLong picture) {
        var evidence =
                files.add(file, picture, actor.displayName(), keeping.clock().instant(), request);
        record(
                actor,
                "EvidenceHandedIn",
                id,
                Optional.empty(),
                Optional.of(file.name() + " " + file.hash().sm3()));
        return new Evidence(evidence, id, file.hash(), file.name(), file.kind(), file.bytes(), file.taken());
    }

    private boolean mayWrite(Actor actor, Report report) {
        return scopes.covers(actor, report.about().unit())
                && LifeCycle.after(report.state(), LifeCycle.Event.SAVE).isPresent();
    }

    /** Takes a file out of a report that is being written; what was said with it before keeps naming it. */
    public Outcome remove(Actor actor, EvidenceId id) {
        return keeping.transactions()
                .execute(transaction -> files.find(id)
                        .filter(file -> reports.findToWrite(file.report())
                                .filter(it -> mayWrite(actor, it.report()))
                                .isPresent())
                        .filter(file -> files.remove(id, keeping.clock().instant()))
                        .<Outcome>map(file -> {
                            record(actor, "EvidenceRemoved", file.report(), Optional.of(file.name()), Optional.empty());
                            return new Removed();
                        })
                        .orElse(new NotNow()));
    }

    private void record(Actor actor, String act, ReportId id, Optional<String> before, Optional<String> after) {
        keeping.journal()
                .record(new Deed(actor.displayName(), act, "report", String.valueOf(id.value()), before, after));
    }
}
