package dev.banyan.responsibility.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.PostId;
import dev.banyan.launch.TestDatabase;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentFact;
import dev.banyan.responsibility.AssignmentFilter;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.rules.LifeCycle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lists find by index is what the facts add up to, whatever happened to an assignment. */
class StandingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final List<String> UNITS = List.of("卫健委", "体育局", "教育局");

    private static final List<AssignmentId> GIVEN = new ArrayList<>();
    private static JdbcClient database;
    private static Assignments assignments;

    @BeforeAll
    static void many() {
        database = JdbcClient.create(TestDatabase.fresh());
        SomeUnits.add(database, UNITS.toArray(String[]::new));
        assignments = new Assignments(database);
        var task = new TaskId(database.sql("insert into plan.task (title, text) values ('建设医院', '') returning id")
                .query(Long.class)
                .single());
        var lots = new Random(20260310);
        for (int i = 0; i < 300; i++) {
            GIVEN.add(lived(task, UNITS.get(lots.nextInt(UNITS.size())), lots));
        }
    }

    /** An assignment to which up to nine allowed steps happened. */
    private static AssignmentId lived(TaskId task, String unit, Random lots) {
        var role = DutyRole.values()[lots.nextInt(DutyRole.values().length)];
        var id = assignments.add(task, unit, role, Optional.empty());
        Optional<Assignment.State> state = Optional.empty();
        int steps = 1 + lots.nextInt(9);
        for (int place = 1; place <= steps; place++) {
            var before = state;
            var next = LifeCycle.TABLE.edges().stream()
                    .filter(edge -> edge.from().equals(before))
                    .toList();
            if (next.isEmpty()) {
                break;
            }
            var edge = next.get(lots.nextInt(next.size()));
            state = Optional.of(edge.to());
            boolean terms = place == 1 || lots.nextBoolean();
            assignments.append(
                    id,
                    place,
                    UUID.randomUUID(),
                    new AssignmentFact(
                            edge.step(),
                            DAY,
                            Instant.EPOCH,
                            "某人",
                            terms ? Optional.of(terms(lots)) : Optional.empty(),
                            LifeCycle.needsReason(edge.step()) ? Optional.of("理由" + place) : Optional.empty(),
                            Optional.empty()));
        }
        return id;
    }

    private static Assignment.Terms terms(Random lots) {
        var leader = lots.nextBoolean() ? Optional.of(new PostId(1 + lots.nextInt(3))) : Optional.<PostId>empty();
        return new Assignment.Terms(
                DAY.plusDays(lots.nextInt(20)),
                50,
                DAY.plusDays(lots.nextInt(5)),
                Optional.empty(),
                new Assignment.Posts(leader, Optional.empty()));
    }

    private static List<Assignment> all() {
        return GIVEN.stream().map(id -> assignments.find(id).orElseThrow()).toList();
    }

    @Test
    void the_kept_standing_is_that_of_the_facts() {
        var kept = database.sql("select * from responsibility.standing order by id")
                .query((row, at) -> List.of(
                        row.getLong("id"),
                        row.getString("unit"),
                        row.getString("role"),
                        row.getString("state"),
                        row.getObject("due", LocalDate.class),
                        row.getObject("sign_by", LocalDate.class),
                        Optional.ofNullable((Long) row.getObject("leader")),
                        Optional.ofNullable(row.getString("reason")),
                        new Assignment.Moves(
                                row.getObject("original", LocalDate.class),
                                row.getInt("extensions"),
                                Optional.ofNullable(row.getObject("stopped", LocalDate.class)))))
                .list();

        assertThat(kept)
                .isEqualTo(all().stream()
                        .map(it -> List.of(
                                it.id().value(),
                                it.unit(),
                                it.role().name(),
                                it.state().name(),
                                it.due(),
                                it.signBy(),
                                it.terms().posts().leader().map(PostId::value),
                                it.standing().reason(),
                                it.standing().moves()))
                        .toList());
        assertThat(all()).extracting(Assignment::state).contains(Assignment.State.values());
    }

    @Test
    void a_page_holds_what_the_filter_says_the_next_due_first() {
        for (var state : Assignment.State.values()) {
            for (Optional<Set<String>> units :
                    List.of(Optional.<Set<String>>empty(), Optional.of(Set.of("卫健委", "教育局")))) {
                var filter = new AssignmentFilter(
                        units, Optional.of(state), Optional.empty(), Optional.empty(), !state.open());
                var expected = all().stream()
                        .filter(it -> it.state() == state)
                        .filter(it -> units.isEmpty() || units.get().contains(it.unit()))
                        .sorted(Comparator.comparing(Assignment::due)
                                .thenComparing(it -> it.id().value()))
                        .toList();
                var page = assignments.page(filter, 1);

                assertThat(page.items()).isEqualTo(expected.stream().limit(50).toList());
                assertThat(page.total()).isEqualTo(expected.size());
                assertThat(assignments.count(filter, DAY).all()).isEqualTo(expected.size());
                assertThat(assignments.after(filter, new AssignmentId(0), 500))
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @Test
    void the_second_page_goes_on_where_the_first_ends() {
        var open = all().stream()
                .filter(it -> it.state().open())
                .sorted(Comparator.comparing(Assignment::due)
                        .thenComparing(it -> it.id().value()))
                .toList();
        var second = assignments.page(AssignmentFilter.OPEN.of(Set.copyOf(UNITS)), 2);

        assertThat(second.items()).isEqualTo(open.subList(50, Math.min(100, open.size())));
        assertThat(assignments.page(AssignmentFilter.OPEN, 2)).isEqualTo(second);
    }
}
