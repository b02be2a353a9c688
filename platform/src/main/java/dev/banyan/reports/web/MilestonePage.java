package dev.banyan.reports.web;

import dev.banyan.plan.Milestone;
import dev.banyan.plan.MilestoneId;
import dev.banyan.plan.ProposedMilestone;
import dev.banyan.plan.Roadmap;
import dev.banyan.plan.RoadmapFault;
import dev.banyan.plan.Task;
import dev.banyan.reports.MilestoneClaim;
import dev.banyan.reports.ReportLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The milestones of a task (任务节点页).
 *
 * @param versions of the roadmap, the newest first
 * @param claims the newest first
 * @param proofs reports by which a milestone can be claimed, the newest first
 * @param may what the reader may do
 * @param typed rows of the form as entered, if it was refused
 */
public record MilestonePage(
        Task task,
        List<Roadmap> versions,
        List<MilestoneClaim> claims,
        List<ReportLine> proofs,
        May may,
        List<Row> typed,
        List<RoadmapFault> faults,
        LocalDate today) {
    /** Empty rows offered for further milestones. */
    private static final int MORE = 3;

    public MilestonePage {
        versions = List.copyOf(versions);
        claims = List.copyOf(claims);
        proofs = List.copyOf(proofs);
        typed = List.copyOf(typed);
        faults = List.copyOf(faults);
    }

    public record May(boolean plan, boolean claim, boolean judge) {}

    /** One row of the form, as text. */
    public record Row(String number, String wording, String due, String weight, String proof) {
        static final Row EMPTY = new Row("", "", "", "", "");

        static Row of(Milestone milestone) {
            return new Row(
                    String.valueOf(milestone.id().number()),
                    milestone.wording(),
                    milestone.due().toString(),
                    String.valueOf(milestone.weight()),
                    milestone.proof());
        }

        static Row of(ProposedMilestone proposed) {
            return new Row(
                    "", proposed.named().orElse(""), proposed.due().toString(), String.valueOf(proposed.weight()), "");
        }

        boolean isEmpty() {
            return (wording + due + weight + proof).isBlank();
        }
    }

    public Optional<Roadmap> roadmap() {
        return versions.stream().findFirst();
    }

    public Optional<MilestoneClaim> claim(MilestoneId id) {
        return claims.stream().filter(it -> it.milestone().equals(id)).findFirst();
    }

    /** Weight of what was accepted so far, of 100. */
    public int reached() {
        return roadmap().stream()
                .flatMap(it -> it.milestones().stream())
                .filter(it -> claim(it.id()).filter(MilestoneClaim::accepted).isPresent())
                .mapToInt(Milestone::weight)
                .sum();
    }

    /** Where a milestone stands, as a word. */
    public String state(Milestone milestone) {
        var claim = claim(milestone.id());
        if (claim.isEmpty()) {
            return milestone.due().isBefore(today) ? "OVERDUE" : "OPEN";
        }
        return claim.get().decision().map(it -> it.kind().name()).orElse("CLAIMED");
    }

    /** Rows of the form with some empty ones at the end. */
    public List<Row> rows() {
        var rows = new ArrayList<>(typed);
        for (int i = 0; i < MORE; i++) {
            rows.add(Row.EMPTY);
        }
        return rows;
    }
}
