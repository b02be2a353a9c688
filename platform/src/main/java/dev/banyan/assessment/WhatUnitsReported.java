package dev.banyan.assessment;

import dev.banyan.assessment.rules.HonestyChecks;
import dev.banyan.assessment.rules.HonestyChecks.Checked;
import dev.banyan.assessment.rules.HonestyQuestion;
import dev.banyan.directory.Actor;
import dev.banyan.evaluationkernel.scores.PeerGroup;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Page;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.FindFacts;
import dev.banyan.reports.FindReports;
import dev.banyan.reports.FindSamples;
import dev.banyan.reports.KnownFact;
import dev.banyan.reports.ReportFact;
import dev.banyan.reports.ReportFilter;
import dev.banyan.reports.ReportId;
import dev.banyan.reports.Verification;
import dev.banyan.responsibility.AssignmentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;

/** Questions that the reports of a round lead to (报送数据疑问): last days, constant steps, and what checks found of what was said. */
@Component
class WhatUnitsReported {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final int AT_ONCE = 1_000;
    private static final String REPORT = "report/";

    private final FindFacts facts;
    private final FindReports reports;
    private final FindTasks tasks;
    private final FindSamples samples;

    WhatUnitsReported(FindFacts facts, FindReports reports, FindTasks tasks, FindSamples samples) {
        this.facts = facts;
        this.reports = reports;
        this.tasks = tasks;
        this.samples = samples;
    }

    /** What was said in the round's days, as it is collected. */
    private static final class Collected {
        private final Round.Span span;
        private final PeerGroup group;
        private final Map<AssignmentId, List<ReportFact>> series = new HashMap<>();
        private final TreeMap<Long, LocalDate> sent = new TreeMap<>();
        private final Map<Long, TreeMap<Instant, Integer>> claims = new HashMap<>();

        Collected(Round.Span span, PeerGroup group) {
            this.span = span;
            this.group = group;
        }

        void take(KnownFact known) {
            var fact = known.fact();
            var day = fact.said().day();
            if (day.isBefore(span.first())
                    || day.isAfter(span.last())
                    || group.member(fact.about().unit(), day).isEmpty()) {
                return;
            }
            if (fact.answers().progress().isPresent()) {
                series.computeIfAbsent(fact.about().assignment(), _ -> new ArrayList<>())
                        .add(fact);
                fact.report()
                        .ifPresent(report -> claims.computeIfAbsent(report.value(), _ -> new TreeMap<>())
                                .put(
                                        fact.said().recorded(),
                                        fact.answers().progress().orElseThrow()));
            }
            fact.report()
                    .ifPresent(report -> sent.merge(
                            report.value(),
                            fact.said().recorded().atZone(CITY).toLocalDate(),
                            (a, b) -> a.isBefore(b) ? a : b));
        }
    }

    List<HonestyQuestion> questions(Actor actor, Round round, PeerGroup group, Instant known) {
        var collected = new Collected(round.span(), group);
        facts.knownAt(known, collected::take);
        var questions = new ArrayList<HonestyQuestion>();
        questions.addAll(constantSteps(collected));
        questions.addAll(lastDays(actor, collected));
        questions.addAll(claimedAboveFound(actor, collected));
        return questions;
    }

    private List<HonestyQuestion> constantSteps(Collected collected) {
        var found = new ArrayList<HonestyQuestion>();
        collected.series.values().forEach(said -> {
            var byDay = new TreeMap<LocalDate, BigDecimal>();
            said.forEach(fact -> byDay.put(
                    fact.said().day(),
                    BigDecimal.valueOf(fact.answers().progress().orElseThrow())));
            var about = said.getFirst().about();
            HonestyChecks.constantSteps(
                            unit(collected, about.unit(), byDay.lastKey()),
                            String.valueOf(about.task().value()),
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

    private static String unit(Collected collected, String unit, LocalDate day) {
        return collected.group.member(unit, day).orElse(unit);
    }

    /** How many reports of a unit came on the day they were due, and how many there were. */
    private static final class Count {
        private int lastDay;
        private int all;
    }

    private List<HonestyQuestion> lastDays(Actor actor, Collected collected) {
        if (collected.sent.isEmpty()) {
            return List.of();
        }
        var counts = new TreeMap<String, Count>();
        long after = collected.sent.firstKey() - 1;
        while (after < collected.sent.lastKey()) {
            var lines = reports.after(actor, ReportFilter.ALL, new ReportId(after), AT_ONCE);
            if (lines.isEmpty()) {
                break;
            }
            for (var line : lines) {
                var sent = collected.sent.get(line.report().id().value());
                if (sent != null) {
                    var count = counts.computeIfAbsent(
                            unit(collected, line.report().about().unit(), sent), _ -> new Count());
                    count.all++;
                    count.lastDay += sent.equals(line.terms().due()) ? 1 : 0;
                }
            }
            after = lines.getLast().report().id().value();
        }
        return counts.entrySet().stream()
                .flatMap(it -> HonestyChecks.lastDay(it.getKey(), it.getValue().lastDay, it.getValue().all).stream())
                .toList();
    }

    /** What checks on the spot found of reports of the round; what was found partly true, nobody measured. */
    private List<HonestyQuestion> claimedAboveFound(Actor actor, Collected collected) {
        var checks = new TreeMap<String, List<Checked>>();
        all(samples::page)
                .forEach(sample -> all(number -> samples.checks(actor, sample.id(), number))
                        .forEach(check -> checked(check, collected)
                                .ifPresent(it -> checks.computeIfAbsent(
                                                unit(collected, check.unit(), collected.span.last()),
                                                _ -> new ArrayList<>())
                                        .add(it))));
        return checks.entrySet().stream()
                .flatMap(it -> HonestyChecks.claimedAboveFound(it.getKey(), it.getValue()).stream())
                .toList();
    }

    /** What was said last before somebody looked, beside what was found. */
    private static Optional<Checked> checked(Verification check, Collected collected) {
        return check.outcomes().stream()
                .findFirst()
                .filter(_ -> check.subject().startsWith(REPORT))
                .flatMap(outcome -> Optional.ofNullable(collected.claims.get(
                                Long.valueOf(check.subject().substring(REPORT.length()))))
                        .flatMap(said -> Optional.ofNullable(said.floorEntry(outcome.recorded())))
                        .map(said -> BigDecimal.valueOf(said.getValue()))
                        .flatMap(said -> switch (outcome.truth()) {
                            case TRUE -> Optional.of(new Checked(said, said));
                            case FALSE -> Optional.of(new Checked(said, BigDecimal.ZERO));
                            case PARTLY -> Optional.empty();
                        }));
    }

    private static <T> List<T> all(IntFunction<Page<T>> pages) {
        var all = new ArrayList<T>();
        var page = pages.apply(1);
        all.addAll(page.items());
        for (int number = 2; number <= page.last(); number++) {
            all.addAll(pages.apply(number).items());
        }
        return all;
    }
}
