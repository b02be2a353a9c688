package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.paperwork.OfficialPaper;
import dev.banyan.supervision.rules.PaperTemplate;
import dev.banyan.supervision.rules.PaperWording;
import dev.banyan.supervision.store.PaperTemplates;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a kind of paper looks like and says (修改公文模板): a new version from now on; papers already issued stay as they are. */
@Component
@Needs(Permission.ISSUE_PAPERS)
public class EditPaperTemplate {
    private final FindPaperTemplates finding;
    private final PaperTemplates templates;
    private final CityCalendar calendar;
    private final Journal journal;
    private final Clock clock;

    EditPaperTemplate(
            FindPaperTemplates finding, PaperTemplates templates, CityCalendar calendar, Journal journal, Clock clock) {
        this.finding = finding;
        this.templates = templates;
        this.calendar = calendar;
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    public record Saved(TemplateVersion version) implements Outcome {}

    /** Nothing was changed. */
    public record Faulty(List<PaperTemplate.Fault> faults) implements Outcome {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** Somebody else changed it since it was shown. */
    public record ChangedMeanwhile(String by) implements Outcome {}

    /** @param seen the version that the actor had before the eyes */
    @Transactional
    public Outcome save(Actor actor, UUID request, PaperKind kind, int seen, String typed) {
        var text = typed.replace("\r\n", "\n").replace("\0", "").strip() + "\n";
        if (PaperTemplate.read(kind, text) instanceof PaperTemplate.Faulty(var faults)) {
            return new Faulty(faults);
        }
        templates.hold(kind);
        var current = finding.current(actor, kind);
        if (templates.madeBy(request) || current.text().equals(text)) {
            return new Saved(current);
        }
        if (current.version() != seen) {
            return new ChangedMeanwhile(
                    current.edit().map(TemplateVersion.Edit::by).orElse(""));
        }
        var edit = new TemplateVersion.Edit(actor.displayName(), clock.instant());
        var next = new TemplateVersion(kind, seen + 1, text, Optional.of(edit));
        templates.add(next, edit, request);
        journal.record(new Deed(actor.displayName(), "PaperTemplateChanged", "paper-template", kind.name())
                .before(current.text())
                .after(text));
        return new Saved(next);
    }

    /** What is wrong with a template that is not saved yet. */
    public List<PaperTemplate.Fault> faults(Actor actor, PaperKind kind, String text) {
        return switch (PaperTemplate.read(kind, text)) {
            case PaperTemplate.Read _ -> List.of();
            case PaperTemplate.Faulty(var faults) -> faults;
        };
    }

    /** A paper by this template with sample words; empty if it is at fault. */
    public Optional<OfficialPaper> preview(Actor actor, PaperKind kind, String text) {
        return PaperTemplate.read(kind, text) instanceof PaperTemplate.Read(var template)
                ? Optional.of(sample(kind, template))
                : Optional.empty();
    }

    private OfficialPaper sample(PaperKind kind, PaperTemplate template) {
        var today = calendar.today();
        var fields = kind.fields().stream()
                .collect(Collectors.toMap(Function.identity(), field -> switch (field.shape()) {
                    case LINE, TEXT -> "（" + field.word() + "）";
                    case DAY -> today.toString();
                }));
        var order = new PaperOrder(
                kind,
                new PaperOrder.Address(List.of(), List.of()),
                fields,
                Openness.ON_REQUEST,
                "（签发人）",
                PaperOrder.Cause.NONE);
        return PaperWording.of(
                template,
                order,
                new PaperWording.Facts(
                        template.series() + "〔" + today.getYear() + "〕○号",
                        "（发文机关）",
                        List.of("（主送）"),
                        List.of("（抄送）"),
                        today));
    }
}
