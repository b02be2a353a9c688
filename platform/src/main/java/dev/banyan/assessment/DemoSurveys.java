package dev.banyan.assessment;

import dev.banyan.archive.Deed;
import dev.banyan.assessment.ConsequenceFact.Content;
import dev.banyan.assessment.MakePanel.Keeping;
import dev.banyan.assessment.rules.SurveyCode;
import dev.banyan.assessment.rules.SurveyText;
import dev.banyan.assessment.store.Consequences;
import dev.banyan.assessment.store.PanelMarks;
import dev.banyan.assessment.store.Panels;
import dev.banyan.assessment.store.Schemes;
import dev.banyan.assessment.store.SurveyAnswers;
import dev.banyan.assessment.store.Surveys;
import dev.banyan.calendar.CityTime;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Person;
import dev.banyan.plan.FindTasks;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the counties of the demo city judged (演示评议与打分), once: a survey and a panel in each year from 2021 to 2025, one of each that is
 * still open, and two consequences.
 */
@Component
@Order(48)
@ConditionalOnProperty(value = "banyan.demo.history", matchIfMissing = true)
@ConditionalOnProperty("banyan.demo")
class DemoSurveys implements ApplicationRunner {
    private static final String SCHEME = "counties";
    private static final List<Integer> YEARS = List.of(2021, 2022, 2023, 2024, 2025);
    private static final String AUDIENCES = """
            【演示】群众 | Residents | 0.5 | 30
            【演示】企业 | Enterprises | 0.3 | 30
            【演示】“两代表一委员” | Deputies and members | 0.2 | 30""";
    /** Of thirty. */
    private static final int ANSWERED = 24;

    private final Stores stores;
    private final FindUnits units;
    private final FindTasks tasks;
    private final DemoAccounts accounts;
    private final Keeping keeping;
    private final TransactionTemplate transactions;

    DemoSurveys(
            Stores stores,
            FindUnits units,
            FindTasks tasks,
            DemoAccounts accounts,
            Keeping keeping,
            TransactionTemplate transactions) {
        this.stores = stores;
        this.units = units;
        this.tasks = tasks;
        this.accounts = accounts;
        this.keeping = keeping;
        this.transactions = transactions;
    }

    /** Where it is kept (存放之处). */
    @Component
    static final class Stores {
        final Surveys surveys;
        final SurveyAnswers answers;
        final Panels panels;
        final PanelMarks marks;
        final Consequences consequences;
        final Schemes schemes;

        Stores(
                Surveys surveys,
                SurveyAnswers answers,
                Panels panels,
                PanelMarks marks,
                Consequences consequences,
                Schemes schemes) {
            this.schemes = schemes;
            this.surveys = surveys;
            this.answers = answers;
            this.panels = panels;
            this.marks = marks;
            this.consequences = consequences;
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentActor.as(
                Actor.SYSTEM,
                () -> transactions.execute(_ -> {
                    if (!tasks.standing().isEmpty() && !stores.surveys.any()) {
                        var group = stores.schemes
                                .newest(SCHEME)
                                .orElseThrow()
                                .document()
                                .group();
                        judge(units.all().stream()
                                .filter(group::takes)
                                .map(MakeSurvey::judged)
                                .toList());
                        keeping.journal.record(new Deed(Actor.SYSTEM.displayName(), "DemoSurveysHeld", "survey", "demo")
                                .after(SCHEME));
                    }
                    return true;
                }));
    }

    private void judge(List<JudgedUnit> counties) {
        var today = keeping.calendar.today();
        var people = accounts.all().stream()
                .filter(it -> it.roles().stream().anyMatch(role -> role.grants(Permission.MARK_PANELS)))
                .toList();
        for (int year : YEARS) {
            var last = LocalDate.of(year, 12, 10);
            if (last.isBefore(today)) {
                answer(survey("residents", year, last.minusDays(20), last, counties), year);
                mark(panel("innovation", year, last, counties, people), people, year);
            }
        }
        survey("residents-trial", today.getYear(), today.minusDays(3), today.plusDays(30), counties);
        panel("innovation-trial", today.getYear(), today.plusDays(30), counties, people);
        if (!people.isEmpty()) {
            follow(today, people);
        }
    }

    private Survey survey(String key, int year, LocalDate first, LocalDate last, List<JudgedUnit> counties) {
        var draft = new SurveyDraft(
                new SurveyDraft.Head(SCHEME, String.valueOf(year), key, "10"),
                Naming.of("【演示】" + year + "年县（市）区群众满意度", "Simulated: satisfaction with counties, " + year),
                first.toString(),
                last.toString(),
                counties.stream().map(JudgedUnit::code).toList(),
                SurveyText.USUAL_GRADES,
                AUDIENCES);
        Map<String, JudgedUnit> known =
                counties.stream().collect(Collectors.toMap(JudgedUnit::code, Function.identity()));
        if (!(SurveyText.read(draft, known) instanceof SurveyText.Good(var plan))) {
            throw new IllegalStateException("demo survey");
        }
        return stores.surveys
                .add(
                        plan,
                        new Naming("【演示】市效能办", "Simulated performance office"),
                        "演示办公室",
                        moment(first),
                        request("survey " + key + year))
                .flatMap(stores.surveys::find)
                .orElseThrow();
    }

    private void answer(Survey survey, int year) {
        for (int audience = 1; audience <= survey.plan().audiences().size(); audience++) {
            int group = audience;
            var digests = IntStream.range(
                            0, survey.plan().audiences().get(group - 1).codes())
                    .mapToObj(i -> SurveyCode.digest(SurveyCode.of(
                            request("code " + year + " " + group + " " + i).getMostSignificantBits())))
                    .toList();
            stores.answers.add(survey.id(), audience, digests);
            for (int i = 0; i < ANSWERED; i++) {
                int person = i;
                stores.answers.use(digests.get(i));
                stores.answers.count(
                        survey.id(),
                        audience,
                        survey.plan().units().stream()
                                .map(unit -> grade(unit.code() + year, group, person))
                                .toList());
            }
        }
    }

    /** Most are satisfied; more so in some counties and years than in others. */
    private static int grade(String unitAndYear, int group, int person) {
        int drawn = lot(unitAndYear + " " + group + " " + person, 100) + lot(unitAndYear, 25);
        return drawn < 45 ? 1 : drawn < 80 ? 2 : drawn < 100 ? 3 : drawn < 115 ? 4 : 5;
    }

    private Panel panel(String key, int year, LocalDate last, List<JudgedUnit> counties, List<Person> people) {
        var plan = new PanelPlan(
                new SurveyPlan.Place(SCHEME, year, key),
                Naming.of("【演示】" + year + "年县（市）区改革创新", "Simulated: innovation of counties, " + year),
                last,
                true,
                counties,
                people.stream()
                        .map(it -> new PanelPlan.Seat(it.id(), it.displayName()))
                        .toList());
        return stores.panels
                .add(plan, "演示办公室", moment(last.minusDays(30)), request("panel " + key + year))
                .flatMap(stores.panels::find)
                .orElseThrow();
    }

    private void mark(Panel panel, List<Person> people, int year) {
        for (int i = 0; i < people.size(); i++) {
            int seat = i;
            stores.marks.send(
                    panel.id(),
                    people.get(i).id(),
                    i + 1,
                    panel.plan().units().stream()
                            .map(unit -> BigDecimal.valueOf(
                                    780 + lot(unit.code() + year, 150) + lot(unit.code() + year + " " + seat, 60), 1))
                            .toList());
        }
        stores.panels.complete(panel.id(), panel.plan().last());
    }

    private void follow(LocalDate today, List<Person> people) {
        var days = IntStream.rangeClosed(1, 12)
                .mapToObj(it -> keeping.calendar.workCalendar().minusWorkingDays(today, it))
                .toList();
        var office = by(people, "office");
        var leader = by(people, "leader");
        var unit = new ConsequenceFact.By(leader.person(), "演示联络员", Optional.of("350104"));
        var limit = keeping.calendar.workCalendar().plusWorkingDays(days.get(1), 5);
        tell(
                Consequence.Kind.RECTIFICATION,
                "350102",
                today,
                fact(ConsequenceStep.DRAFTED, days.get(3), office, said("年度考核中两项民生指标未达目标，得分见考核结果。")),
                fact(
                        ConsequenceStep.SIGNED,
                        days.get(1),
                        leader,
                        said("拟要求限期整改，请在期限内陈述情况。").with(Optional.of(limit))));
        tell(
                Consequence.Kind.COMMENDATION,
                "350104",
                today,
                fact(ConsequenceStep.DRAFTED, days.get(11), office, said("年度考核改进幅度居同组前列。")),
                fact(
                        ConsequenceStep.SIGNED,
                        days.get(9),
                        leader,
                        said("拟通报表扬，请核对事实。").with(Optional.of(days.get(4)))),
                fact(ConsequenceStep.REPLIED, days.get(8), unit, said("事实无误。")),
                fact(
                        ConsequenceStep.UPHELD,
                        days.get(5),
                        leader,
                        new Content(
                                "【演示】同意通报表扬。",
                                Optional.empty(),
                                Optional.of(new ConsequenceFact.Tolerance(false, "【演示】表扬事项，不涉及容错。")),
                                Optional.empty())),
                fact(ConsequenceStep.CARRIED_OUT, days.get(2), office, said("已在全市通报。")),
                fact(ConsequenceStep.CLOSED, days.get(1), office, said("办结。")));
    }

    private void tell(Consequence.Kind kind, String unit, LocalDate today, ConsequenceFact... facts) {
        int year = Math.min(today.getYear() - 1, YEARS.getLast());
        var id = stores.consequences.add(kind, unit, new Consequence.Occasion(SCHEME, year, Optional.empty()));
        for (int place = 1; place <= facts.length; place++) {
            stores.consequences.append(id, place, request("consequence " + id.value() + " " + place), facts[place - 1]);
        }
    }

    private static ConsequenceFact fact(ConsequenceStep step, LocalDate day, ConsequenceFact.By by, Content content) {
        return new ConsequenceFact(step, day, moment(day), by, content);
    }

    private static ConsequenceFact.By by(List<Person> people, String name) {
        return people.stream()
                .filter(it -> it.signInName().equals(name))
                .findFirst()
                .map(it -> new ConsequenceFact.By(it.id(), it.displayName(), Optional.empty()))
                .orElseThrow();
    }

    private static Content said(String text) {
        return Content.of("【演示】" + text);
    }

    private static int lot(String what, int sides) {
        return (int) Math.floorMod(request(what).getLeastSignificantBits(), (long) sides);
    }

    private static UUID request(String what) {
        return UUID.nameUUIDFromBytes(("demo " + what).getBytes(StandardCharsets.UTF_8));
    }

    private static Instant moment(LocalDate day) {
        return CityTime.moment(day.atTime(LocalTime.of(10, 0)));
    }
}
