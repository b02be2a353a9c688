package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.FileHash;
import dev.banyan.archive.Journal;
import dev.banyan.archive.KeptFiles;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.OpenToAll;
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
import org.springframework.transaction.TransactionStatus;
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

    /** @param request names this very file: handed in twice, it is taken once */
    public record NewFile(UUID request, String name, byte[] content) {}

    /** What is kept of a file. */
    private record Clean(byte[] content, OptionalLong picture, Optional<LocalDateTime> taken) {}

    sealed interface Looked {}

    record Good(NewFile file, FileKind kind, Clean clean) implements Looked {}

    record Bad(Refused refused) implements Looked {}

    /** @param request names this very request: sent twice, it is carried out once */
    public Outcome handIn(Actor actor, ReportId id, UUID request, String name, byte[] content) {
        // Looked at before any transaction begins: a slow scanner holds up nobody else.
        return switch (look(new NewFile(request, name, content))) {
            case Bad(var refused) -> refused;
            case Good good ->
                keeping.transactions()
                        .execute(transaction -> reports.findToWrite(id)
                                .filter(it -> mayWrite(actor, it.report()))
                                .map(it -> keep(actor, it, good))
                                .map(outcome -> orNothing(outcome, transaction))
                                .orElse(new NotNow()));
        };
    }

    private static Outcome orNothing(Outcome outcome, TransactionStatus transaction) {
        if (outcome instanceof Refused) {
            transaction.setRollbackOnly();
        }
        return outcome;
    }

    /** Looks into a file without keeping anything of it. */
    @OpenToAll(reason = "keeps nothing and tells nothing of any report")
    Looked look(NewFile file) {
        byte[] content = file.content();
        var kind = FileKind.of(content);
        var fault = EvidenceCheck.before(content.length, kind)
                .map(it -> new Refused(it, ""))
                .or(() -> virus(content));
        if (fault.isPresent()) {
            return new Bad(fault.get());
        }
        return kind.isPicture() ? picture(file, kind) : document(file, kind);
    }

    private Optional<Refused> virus(byte[] content) {
        return switch (scanner.scan(content)) {
            case VirusScan.Clean() -> Optional.empty();
            case VirusScan.Infected(var virus) -> Optional.of(new Refused(Fault.INFECTED, virus));
            case VirusScan.NoAnswer(var why) -> Optional.of(new Refused(Fault.NOT_SCANNED, why));
        };
    }

    private static Looked picture(NewFile file, FileKind kind) {
        return switch (ReadPicture.read(file.content(), kind, PictureHash.WIDTH, PictureHash.HEIGHT)) {
            case ReadPicture.Picture(var clean, var grey, var taken) ->
                new Good(file, kind, new Clean(clean, PictureHash.of(grey), taken));
            case ReadPicture.Refused(var reason) ->
                new Bad(new Refused(
                        switch (reason) {
                            case TOO_MANY_POINTS -> Fault.TOO_MANY_POINTS;
                            case DAMAGED -> Fault.DAMAGED;
                        },
                        ""));
        };
    }

    private static Looked document(NewFile file, FileKind kind) {
        return switch (PlacesInside.of(file.content(), kind)) {
            case NONE -> new Good(file, kind, new Clean(file.content(), OptionalLong.empty(), Optional.empty()));
            case SOME -> new Bad(new Refused(Fault.TELLS_PLACE, ""));
            case TOO_LARGE -> new Bad(new Refused(Fault.TOO_LARGE, ""));
            case DAMAGED -> new Bad(new Refused(Fault.DAMAGED, ""));
        };
    }

    /** Keeps a file with a report that is held by this transaction, which is to end without a trace if it is refused. */
    Outcome keep(Actor actor, Reports.ToWrite found, Good good) {
        var hash = keeping.archive().keep(good.clean().content());
        var file = named(found.report().id(), hash, good);
        return added(actor, found, file, good)
                .<Outcome>map(Taken::new)
                .orElseGet(() -> before(found, file, good.file().request()));
    }

    /** What came of this very request before; otherwise why it is refused. */
    private Outcome before(Reports.ToWrite found, Evidence file, UUID request) {
        return files.of(request)
                .<Outcome>map(Taken::new)
                .orElseGet(() -> files.of(file.report()).size() >= found.files()
                        ? new Refused(Fault.TOO_MANY, String.valueOf(found.files()))
                        : new Refused(Fault.TWICE, ""));
    }

    private static Evidence named(ReportId id, FileHash hash, Good good) {
        return new Evidence(
                new EvidenceId(0),
                id,
                hash,
                EvidenceCheck.name(good.file().name(), good.kind()),
                good.kind(),
                good.clean().content().length,
                good.clean().taken());
    }

    private Optional<Evidence> added(Actor actor, Reports.ToWrite found, Evidence file, Good good) {
        var id = file.report();
        var handed = new EvidenceFiles.Handed(
                actor.displayName(), keeping.clock().instant(), good.file().request());
        var evidence = files.add(file, found.files(), good.clean().picture(), handed);
        evidence.ifPresent(_ -> record(
                actor,
                "EvidenceHandedIn",
                id,
                Optional.empty(),
                Optional.of(file.name() + " " + file.hash().sm3())));
        return evidence.map(
                it -> new Evidence(it, id, file.hash(), file.name(), file.kind(), file.bytes(), file.taken()));
    }

    private boolean mayWrite(Actor actor, Report report) {
        return scopes.covers(actor, report.about().unit())
                && LifeCycle.TABLE.after(report.state(), LifeCycle.Event.SAVE).isPresent();
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
