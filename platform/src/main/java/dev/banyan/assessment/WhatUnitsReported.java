package dev.banyan.assessment;

import dev.banyan.assessment.rules.HonestyChecks;
import dev.banyan.assessment.rules.HonestyChecks.Checked;
import dev.banyan.assessment.rules.HonestyQuestion;
import dev.banyan.calendar.CityTime;
import dev.banyan.directory.Actor;
import dev.banyan.evaluationkernel.scores.PeerGroup;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.Claim;
import dev.banyan.reports.FindClaims;
import dev.banyan.reports.Period;
import dev.banyan.reports.ReportId;
import dev.banyan.responsibility.AssignmentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Questions that the reports of a round lead to (报送数据疑问): last days, constant steps, and what checks found of what was said. */
@Component
class WhatUnitsReported {

    private final FindClaims claims;
    private final FindTasks tasks;

    WhatUnitsReported(FindClaims claims, FindTasks tasks) {
        this.claims = claims;
        this.tasks = tasks;
    }

    /** When a report was first sent (首次报送). */
    private record Sent(String unit, LocalDate on, LocalDate due) {
        static Sent earlier(Sent a, Sent b) {
            return a.on.isBefore(b.on) ? a : b;
        }
    }

    /** What was said in the round's days, as it is collected. */
    private static final class Collected {
        private final Round.Span span;
        private final PeerGroup group;
        private final Map<AssignmentId, List<Claim>> series = new HashMap<>();
        private final Map<ReportId, Sent> sent = new HashMap<>();
        private final Map<ReportId, TreeMap<Instant, Integer>> said = new HashMap<>();
        /** Members by unit and day, of which there are few. */
        private final Map<String, Map<LocalDate, Optional<String>>> members = new HashMap<>();

        Collected(Round.Span span, PeerGroup group) {
            this.span = span;
            this.group = group;
        }

        Optional<String> member(String unit, LocalDate day) {
            return members.computeIfAbsent(unit, _ -> new HashMap<>())
                    .computeIfAbsent(day, _ -> group.member(unit, day));
        }

        void take(Claim claim) {
            if (member(claim.unit(), claim.day()).isEmpty()) {
                return;
            }
            if (claim.progress().isPresent()) {
                series.computeIfAbsent(claim.assignment(), _ -> new ArrayList<>())
                        .add(claim);
            }
            claim.report().ifPresent(report -> {
                claim.progress()
                        .ifPresent(progress -> said.computeIfAbsent(report, _ -> new TreeMap<>())
                                .put(claim.recorded(), progress));
                var on = CityTime.at(claim.recorded()).toLocalDate();
                claim.due().ifPresent(due -> sent.merge(report, new Sent(claim.unit(), on, due), Sent::earlier));
            });
        }

        String unit(String unit, LocalDate day) {
            return member(unit, day).orElse(unit);
        }
    }

    List<HonestyQuestion> questions(Actor actor, Round round, PeerGroup group, Instant known) {
        var collected = new Collected(round.span(), group);
        var units = group.members().stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.unit()), it.successors().stream().map(PeerGroup.Successor::unit)))
                .collect(Collectors.toSet());
        var days = new Period(round.span().first(), round.span().last());
        claims.said(actor, known, units, days, collected::take);
        var questions = new ArrayList<HonestyQuestion>();
        questions.addAll(constantSteps(collected));
        questions.addAll(lastDays(collected));
        questions.addAll(claimedAboveFound(actor, units, collected));
        return questions;
    }

    private List<HonestyQuestion> constantSteps(Collected collected) {
        var found = new ArrayList<HonestyQuestion>();
        collected.series.values().forEach(said -> {
            var byDay = new TreeMap<LocalDate, BigDecimal>();
            said.forEach(claim ->
                    byDay.put(claim.day(), BigDecimal.valueOf(claim.progress().orElseThrow())));
            HonestyChecks.constantSteps(
                            collected.unit(said.getFirst().unit(), byDay.lastKey()),
                            String.valueOf(said.getFirst().task().value()),
                            List.copyOf(byDay.values()))
                    .ifPresent(found::add);
        });
        return found.isEmpty() ? found : withTitles(found);
    }

    /** Tasks by their titles instead of their numbers. */
    private List<HonestyQuestion> withTitles(List<HonestyQuestion> found) {
        var titles = new HashMap<String, String>();
        tasks.find(found.stream()
                        .map(it -> new TaskId(Long.parseLong(((HonestyQuestion.ConstantSteps) it).series())))
                        .distinct()
                        .toList())
                .forEach((Task task) -> titles.put(String.valueOf(task.id().value()), task.title()));
        return found.stream()
                .map(it -> (HonestyQuestion.ConstantSteps) it)
                .<HonestyQuestion>map(it -> new HonestyQuestion.ConstantSteps(
                        it.unit(), titles.getOrDefault(it.series(), it.series()), it.step(), it.times()))
                .toList();
    }

    /** How many reports of a unit came on the day they were due, and how many there were. */
    private static final class Count {
        private int lastDay;
        private int all;
    }

    private static List<HonestyQuestion> lastDays(Collected collected) {
        var counts = new TreeMap<String, Count>();
        for (var sent : collected.sent.values()) {
            var count = counts.computeIfAbsent(collected.unit(sent.unit(), sent.on()), _ -> new Count());
            count.all++;
            count.lastDay += sent.on().equals(sent.due()) ? 1 : 0;
        }
        return counts.entrySet().stream()
                .flatMap(it -> HonestyChecks.lastDay(it.getKey(), it.getValue().lastDay, it.getValue().all).stream())
                .toList();
    }

    /** What checks on the spot found of reports of the round; what was found partly true, nobody measured. */
    private List<HonestyQuestion> claimedAboveFound(Actor actor, Set<String> units, Collected collected) {
        var checks = new TreeMap<String, List<Checked>>();
        claims.looked(actor, units)
                .forEach(looked -> checked(looked, collected)
                        .ifPresent(it -> checks.computeIfAbsent(
                                        collected.unit(looked.unit(), collected.span.last()), _ -> new ArrayList<>())
                                .add(it)));
        return checks.entrySet().stream()
                .flatMap(it -> HonestyChecks.claimedAboveFound(it.getKey(), it.getValue()).stream())
                .toList();
    }

    /** What was said last before somebody looked, beside what was found. */
    private static Optional<Checked> checked(Claim.Looked looked, Collected collected) {
        return Optional.ofNullable(collected.said.get(looked.report()))
                .flatMap(said -> Optional.ofNullable(said.floorEntry(looked.recorded())))
                .map(said -> BigDecimal.valueOf(said.getValue()))
                .flatMap(said -> switch (looked.truth()) {
                    case TRUE -> Optional.of(new Checked(said, said));
                    case FALSE -> Optional.of(new Checked(said, BigDecimal.ZERO));
                    case PARTLY -> Optional.empty();
                });
    }
}
