package dev.banyan.reports;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Role;
import dev.banyan.directory.Unit;
import dev.banyan.directory.store.People;
import dev.banyan.directory.store.Units;
import dev.banyan.launch.TestApplication;
import dev.banyan.plan.ApproveDraft;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.StartDraft;
import dev.banyan.plan.Task;
import dev.banyan.reports.Answers.Answer;
import dev.banyan.reports.Answers.Figure;
import dev.banyan.reports.Answers.Origin;
import dev.banyan.reports.Answers.Standing;
import dev.banyan.reports.ReportRequest.Terms;
import dev.banyan.responsibility.AssignTask;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Order;
import dev.banyan.responsibility.Outcome;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** A small city whose units owe tasks and report on them, in the whole application. */
final class ReportsRoom implements AutoCloseable {
    static final String PASSWORD = "report-it-now";
    static final String OFFICE_UNIT = "350100-XNB";
    static final String GULOU = "350102";
    static final String TAIJIANG = "350103";
    static final String TOWN = "350102001";

    private static final String HASH = new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode(PASSWORD);
    private static final String PLAN = """
            示范市行动方案
            一、民生行动
            (一)建设医院。新建三甲医院一所；改造社区卫生服务站。到2030年，全市医院床位达到5万张。
            (二)建设球场。新建社区球场20个。
            (三)建设学校。完成校舍改造任务。开设职业教育专业。
            (四)建设公园。建成滨江公园步道。
            """;

    final TestApplication application;
    final Actor office;
    final Actor leader;
    final Actor gulou;
    final Actor taijiang;
    final List<Task> tasks;

    ReportsRoom(String... properties) {
        application = TestApplication.start(properties);
        unit("350100", Unit.Kind.CITY, "市", null);
        unit(OFFICE_UNIT, Unit.Kind.DEPARTMENT, "督查办", "350100");
        unit(GULOU, Unit.Kind.COUNTY, "鼓楼", "350100");
        unit(TAIJIANG, Unit.Kind.COUNTY, "台江", "350100");
        unit(TOWN, Unit.Kind.TOWNSHIP, "东街", GULOU);
        office = person("office", "督查员", OFFICE_UNIT, Role.OFFICE);
        leader = person("leader", "分管领导", OFFICE_UNIT, Role.LEADER);
        gulou = person("gulou", "鼓楼联络员", GULOU, Role.LIAISON);
        taijiang = person("taijiang", "台江联络员", TAIJIANG, Role.LIAISON);
        tasks = signedIn(Actor.SYSTEM, this::planned);
    }

    private void unit(String code, Unit.Kind kind, String name, String parent) {
        bean(Units.class)
                .save(new Unit(
                        code,
                        name + "（示范）",
                        name,
                        "Unit " + code,
                        kind,
                        Optional.ofNullable(parent),
                        code.startsWith(GULOU) ? Optional.of(GULOU) : Optional.empty()));
    }

    Actor person(String name, String displayName, String unit, Role... roles) {
        var people = bean(People.class);
        var id = people.add(name, displayName, Optional.of(unit), Set.of(roles), false, Instant.EPOCH)
                .orElseThrow();
        people.setPassword(id, HASH);
        return new Actor(id, name, displayName, Set.of(roles));
    }

    private List<Task> planned() {
        var started = (StartDraft.Started) bean(StartDraft.class)
                .start(Actor.SYSTEM, PLAN.getBytes(StandardCharsets.UTF_8), "方案.txt", OptionalInt.of(2026));
        var approved = (ApproveDraft.Approved) bean(ApproveDraft.class).approve(Actor.SYSTEM, started.draft(), 0);
        return bean(FindTasks.class).of(approved.plan());
    }

    <T> T bean(Class<T> type) {
        return application.bean(type);
    }

    private Order.Demand demand(DutyRole role) {
        return new Order.Demand(
                role == DutyRole.LEAD ? 100 : 0,
                Optional.of(today().plusDays(300)),
                Optional.empty(),
                false,
                Assignment.Posts.NONE);
    }

    LocalDate today() {
        return bean(CityCalendar.class).today();
    }

    /** A task of its own, so that tests do not see each other's facts. */
    Assignment assigned(Task task, String unit, DutyRole role) {
        var outcome = signedIn(
                office,
                () -> bean(AssignTask.class)
                        .assign(office, UUID.randomUUID(), new Order(task.id(), unit, role, demand(role))));
        return ((Outcome.Done) outcome).assignment();
    }

    Terms terms(String why) {
        return new Terms(
                new Cause(Cause.Kind.OFFICE_ASKS, why),
                Period.monthUpTo(today()),
                today().plusDays(30),
                false,
                "领导要求核对",
                3);
    }

    AskForReports.Ask ask(Terms terms, Assignment... recipients) {
        return new AskForReports.Ask(
                recipients[0].task(), Stream.of(recipients).map(Assignment::id).collect(Collectors.toSet()), terms);
    }

    /** A report that is asked for and not yet written. */
    ReportId asked(Assignment assignment) {
        return asked(assignment, terms("核对进展"));
    }

    ReportId asked(Assignment assignment, Terms terms) {
        var outcome = signedIn(
                office, () -> bean(AskForReports.class).ask(office, UUID.randomUUID(), ask(terms, assignment), false));
        var sent = (AskForReports.Sent) outcome;
        return signedIn(office, () -> bean(FindRequests.class).reports(office, sent.request()))
                .getFirst()
                .id();
    }

    static <T> T signedIn(Actor actor, Supplier<T> work) {
        return CurrentActor.as(actor, work);
    }

    ReportView view(ReportId id) {
        return signedIn(office, () -> bean(FindReports.class).find(office, id).orElseThrow());
    }

    /** Every clause in progress in the given words, every figure 100. */
    Answers answers(ReportId id, String words, int progress) {
        var form = view(id).form();
        return new Answers(
                form.clauses().stream()
                        .map(question -> new Answer(question.number(), Standing.IN_PROGRESS, words))
                        .toList(),
                form.figures().stream()
                        .map(question -> new Figure(
                                question.number(),
                                question.indicator().orElseThrow(),
                                new BigDecimal("100"),
                                Origin.TYPED))
                        .toList(),
                OptionalInt.of(progress),
                false);
    }

    ReportFact sent(Actor liaison, ReportId id, String words, int progress) {
        var outcome = signedIn(
                liaison,
                () -> bean(WriteReport.class)
                        .send(liaison, id, latest(id), UUID.randomUUID(), answers(id, words, progress)));
        return ((WriteReport.Sent) outcome).fact();
    }

    Optional<FactId> latest(ReportId id) {
        return view(id).report().latest();
    }

    ReviewReport.Outcome reviewed(ReportId id, Verdict verdict) {
        return signedIn(
                office,
                () -> bean(ReviewReport.class)
                        .review(office, id, view(id).report().latest().orElseThrow(), UUID.randomUUID(), verdict));
    }

    @Override
    public void close() {
        application.close();
    }
}
