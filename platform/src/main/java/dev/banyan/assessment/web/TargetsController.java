package dev.banyan.assessment.web;

import dev.banyan.assessment.ChangeScheme;
import dev.banyan.assessment.ProposeTargets;
import dev.banyan.assessment.ProposeTargets.Proposal;
import dev.banyan.assessment.ProposedTarget;
import dev.banyan.assessment.RoundId;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.Spreadsheet.Cell;
import dev.banyan.paperwork.TableExport;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a released year says of the targets of the next, and the form by which a person takes some of it over. */
@Controller
@RequestMapping("/rounds/{id}/targets")
@Needs(Permission.ASSESS)
class TargetsController {
    private final ProposeTargets proposing;

    TargetsController(ProposeTargets proposing) {
        this.proposing = proposing;
    }

    private Proposal proposal(Actor actor, long id) {
        return proposing.of(actor, new RoundId(id)).orElseThrow(RoundAnswers::notFound);
    }

    @GetMapping
    String show(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("proposal", proposal(actor, id));
        model.addAttribute("request", UUID.randomUUID());
        return "assessment/targets";
    }

    @GetMapping("/export")
    void export(@PathVariable long id, Actor actor, TableExport sheet) throws IOException {
        var proposal = proposal(actor, id);
        var words = sheet.words();
        sheet.write(
                words.of(
                        "assessment.targets.of",
                        String.valueOf(proposal.counted().round().year() + 1)),
                Stream.of("item", "target", "middle", "before", "rule", "proposed", "reached", "of-units")
                        .map(it -> words.of("assessment.targets." + it))
                        .toList(),
                proposal.targets().stream().map(it -> row(words, proposal, it)));
    }

    private static List<Cell> row(Words words, Proposal proposal, ProposedTarget target) {
        return List.of(
                Cell.of(ScoreNames.title(words, proposal.counted().scheme().document(), target.item())),
                Cell.of(target.target()),
                PublishedFigure.cell(target.group().middle()),
                PublishedFigure.cell(target.group().before()),
                Cell.of(RuleWords.next(words, target.rule())),
                Cell.of(target.proposed()),
                Cell.of(target.group().reached()),
                Cell.of(target.group().of()));
    }

    @PostMapping
    String take(
            @PathVariable long id,
            @RequestParam UUID request,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") Set<String> items,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        String here = "redirect:/rounds/" + id + "/targets";
        return switch (proposing.take(
                actor, request, new ProposeTargets.Choice(new RoundId(id), seen, items, reason))) {
            case ProposeTargets.Taken(var outcome) -> taken(outcome, here, next);
            case ProposeTargets.NothingChosen() -> {
                Notices.refused(next, "assessment.targets.refusal.nothing");
                yield here;
            }
            case ProposeTargets.NotInText(var item) -> {
                Notices.refused(next, "assessment.targets.refusal.not-in-text", item);
                yield here;
            }
            case ProposeTargets.NotFound() -> throw RoundAnswers.notFound();
        };
    }

    private static String taken(ChangeScheme.Outcome outcome, String here, RedirectAttributes next) {
        return switch (outcome) {
            case ChangeScheme.Changed(var version) -> {
                Notices.done(next, "assessment.scheme.changed", version.number());
                yield "redirect:/schemes/" + version.key();
            }
            case ChangeScheme.ReasonMissing() -> {
                Notices.refused(next, "assessment.targets.refusal.reason");
                yield here;
            }
            case ChangeScheme.ChangedMeanwhile(var now) -> {
                Notices.refused(
                        next,
                        "assessment.scheme.changed-meanwhile",
                        now.written().by());
                yield here;
            }
            case ChangeScheme.Refused(var faults) -> {
                Notices.refused(
                        next,
                        "assessment.targets.refusal.not-in-text",
                        faults.getFirst().value());
                yield here;
            }
        };
    }
}
