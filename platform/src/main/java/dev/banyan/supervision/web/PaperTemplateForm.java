package dev.banyan.supervision.web;

import dev.banyan.paperwork.OfficialPaper;
import dev.banyan.supervision.PaperKind;
import dev.banyan.supervision.rules.PaperTemplate.Fault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A template as it was typed (模板表单).
 *
 * @param seen the version that was shown
 * @param faults what is wrong with it
 * @param preview a paper with sample words; empty if something is wrong
 */
public record PaperTemplateForm(
        PaperKind kind, int seen, String text, UUID request, List<Fault> faults, Optional<OfficialPaper> preview) {}
