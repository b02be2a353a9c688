package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.store.PaperTemplates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Finds templates (查看公文模板): the newest version holds; the one shipped is the oldest. */
@Component
@Needs(Permission.ISSUE_PAPERS)
public class FindPaperTemplates {
    private final PaperTemplates templates;

    FindPaperTemplates(PaperTemplates templates) {
        this.templates = templates;
    }

    /** The newest first. */
    public List<TemplateVersion> versions(Actor actor, PaperKind kind) {
        return Stream.concat(templates.versions(kind).stream(), Stream.of(shipped(kind)))
                .toList();
    }

    public TemplateVersion current(Actor actor, PaperKind kind) {
        return versions(actor, kind).getFirst();
    }

    static TemplateVersion shipped(PaperKind kind) {
        try {
            var text =
                    new ClassPathResource("papers/" + kind.slug() + ".txt").getContentAsString(StandardCharsets.UTF_8);
            return new TemplateVersion(kind, 0, text, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
