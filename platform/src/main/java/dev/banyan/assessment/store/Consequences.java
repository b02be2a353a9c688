package dev.banyan.assessment.store;

import dev.banyan.assessment.Consequence;
import dev.banyan.assessment.Consequence.Kind;
import dev.banyan.assessment.ConsequenceFact;
import dev.banyan.assessment.ConsequenceFilter;
import dev.banyan.assessment.ConsequenceId;
import dev.banyan.assessment.ConsequenceStep;
import dev.banyan.assessment.RoundId;
import dev.banyan.assessment.rules.ConsequenceLife;
import dev.banyan.plan.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consequences and their facts. */
@Component
public class Consequences {
    private static final String FILTERED = """
            from assessment.consequence_standing c
            where (cast(:units as text[]) is null or c.unit = any(:units))
              and (:drafts or c.state <> 'DRAFTED' and not (c.state = 'WITHDRAWN' and not exists (
                  select from assessment.consequence_fact f where f.consequence = c.id and f.step = 'SIGNED')))
              and c.state = any(:states)
              and (cast(:kind as text) is null or c.kind = :kind)
              and (cast(:unit as text) is null or c.unit = :unit)
              and (cast(:year as int) is null or c.year = :year)
            """;

    private final JdbcClient database;

    Consequences(JdbcClient database) {
        this.database = database;
    }

    /**
     * What somebody sees of them (可见范围).
     *
     * @param units empty for all
     * @param drafts whether also what was never signed
     */
    public record Sight(Optional<Set<String>> units, boolean drafts) {
        public boolean covers(Consequence consequence, List<ConsequenceFact> facts) {
            return units.map(it -> it.contains(consequence.unit())).orElse(true)
                    && (drafts || facts.stream().anyMatch(it -> it.step() == ConsequenceStep.SIGNED));
        }
    }

    /** Lets nobody else take a step with it until this transaction ends. */
    public void hold(ConsequenceId id) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('assessment.consequence ' || :id, 0))")
                .param("id", id.value())
                .query((row, at) -> true)
                .single();
    }

    public ConsequenceId add(Kind kind, String unit, Consequence.Occasion occasion) {
        return new ConsequenceId(database.sql("""
                        insert into assessment.consequence (kind, unit, scheme, year, round)
                        values (:kind, :unit, :scheme, :year, :round) returning id""")
                .param("kind", kind.name())
                .param("unit", unit)
                .param("scheme", occasion.scheme())
                .param("year", occasion.year())
                .param("round", occasion.round().map(RoundId::value).orElse(null), Types.BIGINT)
                .query(Long.class)
                .single());
    }

    public boolean hasRound(RoundId round) {
        return database.sql("select exists (select from assessment.round where id = :round)")
                .param("round", round.value())
                .query(Boolean.class)
                .single();
    }

    /** @param place 1 is the first fact of the consequence */
    public void append(ConsequenceId id, int place, UUID request, ConsequenceFact fact) {
        var content = fact.content();
        database.sql("""
                        insert into assessment.consequence_fact (consequence, place, step, day, recorded_at, person, name,
                            unit, request, text, due, tolerated, ground, handed_to, paper)
                        values (:id, :place, :step, :day, :recorded, :person, :name,
                            :unit, :request, :text, :due, :tolerated, :ground, :to, :paper)""")
                .param("id", id.value())
                .param("place", place)
                .param("step", fact.step().name())
                .param("day", fact.day())
                .param("recorded", fact.recorded().atOffset(ZoneOffset.UTC))
                .param("person", fact.by().person())
                .param("name", fact.by().name())
                .param("unit", fact.by().unit().orElse(null), Types.VARCHAR)
                .param("request", request)
                .param("text", content.text())
                .param("due", content.due().orElse(null), Types.DATE)
                .param(
                        "tolerated",
                        content.tolerance()
                                .map(ConsequenceFact.Tolerance::found)
                                .orElse(null),
                        Types.BOOLEAN)
                .param(
                        "ground",
                        content.tolerance()
                                .map(ConsequenceFact.Tolerance::ground)
                                .orElse(null),
                        Types.VARCHAR)
                .param(
                        "to",
                        content.handOver().map(ConsequenceFact.HandOver::to).orElse(null),
                        Types.VARCHAR)
                .param(
                        "paper",
                        content.handOver().map(ConsequenceFact.HandOver::paper).orElse(null),
                        Types.VARCHAR)
                .update();
    }

    public Optional<ConsequenceId> madeBy(UUID request) {
        return database.sql("select consequence from assessment.consequence_fact where request = :request")
                .param("request", request)
                .query((row, at) -> new ConsequenceId(row.getLong("consequence")))
                .optional();
    }

    public Optional<Consequence> find(ConsequenceId id) {
        return inOrder(List.of(id.value())).stream().findFirst();
    }

    public List<ConsequenceFact> facts(ConsequenceId id) {
        return facts(List.of(id.value())).getOrDefault(id.value(), List.of());
    }

    /** The newest first. */
    public Page<Consequence> page(ConsequenceFilter filter, Sight sight, int page) {
        long total = filtered("select count(*) " + FILTERED, filter, sight)
                .query(Long.class)
                .single();
        return Page.of(
                page,
                total,
                skip -> inOrder(filtered(
                                "select c.id " + FILTERED + " order by c.id desc limit :size offset :skip",
                                filter,
                                sight)
                        .param("size", Page.SIZE)
                        .param("skip", skip)
                        .query(Long.class)
                        .list()));
    }

    /** The newest first. */
    public List<Consequence> all(ConsequenceFilter filter, Sight sight) {
        return inOrder(filtered("select c.id " + FILTERED + " order by c.id desc", filter, sight)
                .query(Long.class)
                .list());
    }

    private JdbcClient.StatementSpec filtered(String sql, ConsequenceFilter filter, Sight sight) {
        return database.sql(sql)
                .param(
                        "units",
                        sight.units().map(it -> it.toArray(String[]::new)).orElse(null),
                        Types.ARRAY)
                .param("drafts", sight.drafts())
                .param("states", filter.show().states().stream().map(Enum::name).toArray(String[]::new))
                .param("kind", filter.kind().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("unit", filter.unit().orElse(null), Types.VARCHAR)
                .param("year", filter.year().isPresent() ? filter.year().getAsInt() : null, Types.INTEGER);
    }

    public boolean any() {
        return database.sql("select exists (select from assessment.consequence)")
                .query(Boolean.class)
                .single();
    }

    private List<Consequence> inOrder(List<Long> ids) {
        var facts = facts(ids);
        return database.sql(
                        "select * from assessment.consequence where id = any(:ids) order by array_position(:ids, id)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, at) ->
                        ConsequenceLife.consequence(begun(row), facts.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<ConsequenceFact>> facts(List<Long> ids) {
        Map<Long, List<ConsequenceFact>> facts = new LinkedHashMap<>();
        database.sql(
                        "select * from assessment.consequence_fact where consequence = any(:ids) order by consequence, place")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, at) -> facts.computeIfAbsent(row.getLong("consequence"), it -> new ArrayList<>())
                        .add(fact(row)))
                .list();
        return facts;
    }

    private static ConsequenceLife.Begun begun(ResultSet row) throws SQLException {
        return new ConsequenceLife.Begun(
                new ConsequenceId(row.getLong("id")),
                Kind.valueOf(row.getString("kind")),
                row.getString("unit"),
                new Consequence.Occasion(
                        row.getString("scheme"),
                        row.getInt("year"),
                        Optional.ofNullable(row.getObject("round", Long.class)).map(RoundId::new)));
    }

    private static ConsequenceFact fact(ResultSet row) throws SQLException {
        var tolerated = Optional.ofNullable(row.getObject("tolerated", Boolean.class));
        String ground = row.getString("ground");
        var to = Optional.ofNullable(row.getString("handed_to"));
        String paper = row.getString("paper");
        return new ConsequenceFact(
                ConsequenceStep.valueOf(row.getString("step")),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                new ConsequenceFact.By(
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("unit"))),
                new ConsequenceFact.Content(
                        row.getString("text"),
                        Optional.ofNullable(row.getObject("due", LocalDate.class)),
                        tolerated.map(it -> new ConsequenceFact.Tolerance(it, ground)),
                        to.map(it -> new ConsequenceFact.HandOver(it, paper))));
    }
}
