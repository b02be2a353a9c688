package dev.banyan.supervision.store;

import dev.banyan.calendar.TimeLimit;
import dev.banyan.directory.Scope;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.Question;
import dev.banyan.supervision.QuestionFact;
import dev.banyan.supervision.QuestionFilter;
import dev.banyan.supervision.QuestionId;
import dev.banyan.supervision.Step;
import dev.banyan.supervision.rules.LifeCycle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions and their facts. */
@Component
public class Questions {
    /** Who leads the task now, whoever did when it was asked. */
    private static final String LED = """
            left join lateral (select a.unit, a.assigner from responsibility.standing a
                where a.task = q.task and a.role = 'LEAD' and a.state in ('ASSIGNED', 'SIGNED')
                order by a.id desc limit 1) lead on true
            """;

    private static final String IN_SIGHT = """
            (cast(:reads as text[]) is null or q.asker = :person or lead.unit = any(:reads) or lead.assigner = any(:reads)
                or exists (select from supervision.fact f where f.question = q.id and f.lead = any(:reads)))
            """;

    private static final String TO_ANSWER = "(cast(:answers as text[]) is null or lead.unit = any(:answers))";

    private static final String FILTERED =
            "from supervision.standing q " + LED + " where " + IN_SIGHT + """
              and q.state = any(:states)
              and (not :late or q.due < :today)
              and (cast(:task as bigint) is null or q.task = :task)
              and (not :mine or q.asker = :person or\s""" + TO_ANSWER + ")";

    private static final String ORDER =
            " order by case when q.state in ('AWAITING', 'REOPENED') and " + TO_ANSWER + """
             or q.state in ('ANSWERED', 'ANSWERED_AGAIN') and q.asker = :person then 0
            when q.state in ('AWAITING', 'REOPENED') then 1 else 2 end,
            case when q.state in ('AWAITING', 'REOPENED') then q.due end, q.id desc
            """;

    private final JdbcClient database;

    Questions(JdbcClient database) {
        this.database = database;
    }

    /**
     * What somebody sees of the questions (询问可见范围).
     *
     * @param person what this person asked is seen wherever it lies
     * @param reads whose questions may be read
     * @param answers for whom answers may be given; empty for who answers nothing
     */
    public record Sight(UUID person, Scope reads, Optional<Scope> answers) {}

    /** Lets nobody else take a step with a task's questions until this transaction ends. */
    public void hold(TaskId task) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('supervision.task ' || :task, 0))")
                .param("task", task.value())
                .query((row, at) -> true)
                .single();
    }

    public QuestionId add(TaskId task, Question.Asker asker, String text) {
        return new QuestionId(database.sql("""
                        insert into supervision.question (task, asker, asker_name, asker_unit, text)
                        values (:task, :asker, :name, :unit, :text) returning id""")
                .param("task", task.value())
                .param("asker", asker.person())
                .param("name", asker.name())
                .param("unit", asker.unit().orElse(null))
                .param("text", text)
                .query(Long.class)
                .single());
    }

    /** @param place 1 is the first fact of the question */
    public void append(QuestionId id, int place, UUID request, QuestionFact fact) {
        database.sql("insert into supervision.fact values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id.value(),
                        place,
                        fact.step().name(),
                        fact.day(),
                        Timestamp.from(fact.recorded()),
                        fact.by().actor(),
                        fact.by().unit().orElse(null),
                        fact.by().lead().orElse(null),
                        request,
                        fact.text().orElse(null),
                        fact.limit().map(it -> it.within().text()).orElse(null),
                        fact.limit().map(QuestionFact.Limit::due).orElse(null)))
                .update();
    }

    /** Whether anything was ever asked. */
    public boolean any() {
        return database.sql("select exists (select from supervision.question)")
                .query(Boolean.class)
                .single();
    }

    public Optional<Question> find(QuestionId id) {
        return inOrder(List.of(id.value())).stream().findFirst();
    }

    public Map<QuestionId, List<QuestionFact>> facts(List<Question> questions) {
        var facts = factsOf(questions.stream().map(it -> it.id().value()).toList());
        return questions.stream()
                .collect(Collectors.toMap(
                        Question::id, it -> facts.getOrDefault(it.id().value(), List.of())));
    }

    public List<QuestionFact> facts(QuestionId id) {
        return factsOf(List.of(id.value())).getOrDefault(id.value(), List.of());
    }

    /** The question that a request touched. */
    public Optional<QuestionId> madeBy(UUID request) {
        return database.sql("select question from supervision.fact where request = :request limit 1")
                .param("request", request)
                .query((row, at) -> new QuestionId(row.getLong("question")))
                .optional();
    }

    /** The same words of the same person about a task that wait for their answer. */
    public Optional<QuestionId> waiting(UUID asker, TaskId task, String text) {
        return database.sql("""
                        select id from supervision.standing where asker = :asker and task = :task and text = :text
                          and state in ('AWAITING', 'REOPENED') order by id limit 1""")
                .param("asker", asker)
                .param("task", task.value())
                .param("text", text)
                .query((row, at) -> new QuestionId(row.getLong("id")))
                .optional();
    }

    /** Those that wait for their answer. */
    public List<QuestionId> waiting() {
        return database.sql(
                        "select id from supervision.standing where state in ('AWAITING', 'REOPENED') order by task, id")
                .query((row, at) -> new QuestionId(row.getLong("id")))
                .list();
    }

    public boolean covers(Sight sight, QuestionId id) {
        return seen(
                        "select exists (select from supervision.question q " + LED + " where q.id = :id and " + IN_SIGHT
                                + ")",
                        sight)
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    public long count(QuestionFilter filter, Sight sight, LocalDate today) {
        return filtered("select count(*) " + FILTERED, filter, sight, today)
                .query(Long.class)
                .single();
    }

    public Page<Question> page(QuestionFilter filter, Sight sight, LocalDate today, int page) {
        long total = count(filter, sight, today);
        return Page.of(
                page,
                total,
                skip -> inOrder(
                        filtered("select q.id " + FILTERED + ORDER + " limit :size offset :skip", filter, sight, today)
                                .param("size", Page.SIZE)
                                .param("skip", skip)
                                .query(Long.class)
                                .list()));
    }

    /** Those that a filter lets through, in the order they were asked, that come after one of them. */
    public List<Question> after(QuestionFilter filter, Sight sight, LocalDate today, QuestionId after, int most) {
        return inOrder(filtered(
                        "select q.id " + FILTERED + " and q.id > :after order by q.id limit :most",
                        filter,
                        sight,
                        today)
                .param("after", after.value())
                .param("most", most)
                .query(Long.class)
                .list());
    }

    private JdbcClient.StatementSpec filtered(String sql, QuestionFilter filter, Sight sight, LocalDate today) {
        return seen(sql, sight)
                .param("states", filter.show().states().stream().map(Enum::name).toArray(String[]::new))
                .param("late", filter.show() == QuestionFilter.Show.LATE)
                .param("today", today)
                .param("task", filter.task().map(TaskId::value).orElse(null), Types.BIGINT)
                .param("mine", filter.mine())
                .param("answers", sight.answers().map(Questions::codes).orElse(new String[0]), Types.ARRAY);
    }

    private JdbcClient.StatementSpec seen(String sql, Sight sight) {
        return database.sql(sql).param("person", sight.person()).param("reads", codes(sight.reads()), Types.ARRAY);
    }

    /** Null for the whole city. */
    private static String @Nullable [] codes(Scope scope) {
        return switch (scope) {
            case Scope.WholeCity() -> null;
            case Scope.Units(var codes) -> codes.toArray(String[]::new);
        };
    }

    private List<Question> inOrder(List<Long> ids) {
        var facts = factsOf(ids);
        return database.sql("select q.*, lead.unit as lead from supervision.question q " + LED
                        + " where q.id = any(:ids) order by array_position(:ids, q.id)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, at) -> LifeCycle.question(
                        asked(row),
                        Optional.ofNullable(row.getString("lead")),
                        facts.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<QuestionFact>> factsOf(List<Long> ids) {
        Map<Long, List<QuestionFact>> facts = new LinkedHashMap<>();
        database.sql("select * from supervision.fact where question = any(:ids) order by question, place")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, at) -> facts.computeIfAbsent(row.getLong("question"), it -> new ArrayList<>())
                        .add(fact(row)))
                .list();
        return facts;
    }

    private static LifeCycle.Asked asked(ResultSet row) throws SQLException {
        return new LifeCycle.Asked(
                new QuestionId(row.getLong("id")),
                new TaskId(row.getLong("task")),
                new Question.Asker(
                        row.getObject("asker", UUID.class),
                        row.getString("asker_name"),
                        Optional.ofNullable(row.getString("asker_unit"))),
                row.getString("text"));
    }

    private static QuestionFact fact(ResultSet row) throws SQLException {
        var within = Optional.ofNullable(row.getString("within")).flatMap(TimeLimit::parse);
        var due = row.getObject("due", LocalDate.class);
        return new QuestionFact(
                Step.valueOf(row.getString("step")),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                new QuestionFact.By(
                        row.getString("actor"),
                        Optional.ofNullable(row.getString("unit")),
                        Optional.ofNullable(row.getString("lead"))),
                Optional.ofNullable(row.getString("text")),
                within.map(it -> new QuestionFact.Limit(it, due)));
    }
}
