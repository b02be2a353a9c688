package dev.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.assessment.SimulateScheme.Change;
import dev.banyan.assessment.SimulateScheme.Compared;
import dev.banyan.assessment.SimulateScheme.Faulty;
import dev.banyan.assessment.SimulateScheme.Impossible;
import dev.banyan.assessment.SimulateScheme.Obstacle;
import dev.banyan.assessment.SimulateScheme.OtherText;
import dev.banyan.assessment.SimulateScheme.OtherWeights;
import dev.banyan.assessment.SimulateScheme.Outcome;
import dev.banyan.assessment.rules.HonestyQuestion;
import dev.banyan.assessment.rules.SchemeComparison.Move;
import dev.banyan.assessment.rules.SchemeWeights;
import dev.banyan.directory.Actor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Another scheme tried on a round, and what the figures of a round should be asked about, against PostgreSQL. */
class SimulateSchemeTest extends AssessmentCity {
    /** No task is anybody's, so that nothing can be red: 80 points are left of a hundred. */
    private static RoundId counted(String scheme, int year) {
        var id = round(scheme, year);
        enter(id, GULOU, "figure", "80");
        enter(id, GULOU, "checked", "95");
        enter(id, TAIJIANG, "figure", "100");
        enter(id, TAIJIANG, "checked", "80");
        done(gather(office, UUID.randomUUID(), id));
        return id;
    }

    private static Optional<Outcome> tried(Actor actor, RoundId id, Change change) {
        return as(actor, it -> bean(SimulateScheme.class).tried(it, id, change, 100));
    }

    private static OtherWeights weights(Map<String, BigDecimal> items) {
        return new OtherWeights(new SchemeWeights(items, Map.of()));
    }

    private static Move move(Compared compared, String unit) {
        return compared.moves().stream()
                .filter(it -> it.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> rows() {
        var database = bean(JdbcClient.class);
        return database
                .sql("select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                        + " where schemaname in ('assessment', 'archive') order by 1")
                .query(String.class)
                .list()
                .stream()
                .map(table -> database.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    @Test
    void other_weights_move_units_and_nothing_is_written() {
        var id = counted("sim-weights", 2021);
        var before = rows();

        var same = (Compared) tried(office, id, weights(Map.of())).orElseThrow();
        var other = (Compared)
                tried(office, id, weights(Map.of("checked", BigDecimal.ZERO))).orElseThrow();

        assertThat(same.moves()).allMatch(it -> it.gained() == 0 && it.points().signum() == 0);
        assertThat(move(other, GULOU).before().published()).isEqualTo("85.00");
        assertThat(move(other, GULOU).after().published()).isEqualTo("80.00");
        assertThat(move(other, TAIJIANG).after().published()).isEqualTo("100.00");
        assertThat(move(other, GULOU).gained()).isEqualTo(-1);
        assertThat(move(other, TAIJIANG).gained()).isEqualTo(1);
        assertThat(move(other, GULOU).decides().orElseThrow().item()).isEqualTo("checked");
        assertThat(move(other, TAIJIANG).decides().orElseThrow().item()).isEqualTo("figure");
        assertThat(other.bands()).hasSameSizeAs(other.moves());
        assertThat(other.withoutData()).containsExactly("praise");
        assertThat(rows()).isEqualTo(before);
        assertThat(published(id, GULOU)).isEqualTo("85.00");
    }

    @Test
    void another_text_is_tried_and_its_faults_are_told() {
        var id = counted("sim-text", 2021);

        var faulty = tried(office, id, new OtherText(text("sim-text").replace("weight: 60", "weight: 61")))
                .orElseThrow();
        var other = (Compared) tried(
                        office,
                        id,
                        new OtherText(text("sim-text")
                                .replace("rule: ratio target=100", "rule: 'formula if(actual >= 90, 1, 0.5)'")))
                .orElseThrow();
        var wrong = tried(
                        office,
                        id,
                        new OtherText(text("sim-text").replace("rule: ratio target=100", "rule: formula achieved / 0")))
                .orElseThrow();

        assertThat(((Faulty) faulty).faults()).isNotEmpty();
        assertThat(move(other, GULOU).after().published()).isEqualTo("62.50");
        assertThat(move(other, TAIJIANG).after().published()).isEqualTo("75.00");
        assertThat(((Faulty) wrong).faults())
                .extracting(it -> it.what().key())
                .containsExactly("formulas.fault.UNKNOWN_INPUT");
    }

    @Test
    void what_cannot_be_tried_is_said() {
        var id = counted("sim-none", 2021);
        var nothing = BigDecimal.ZERO;

        assertThat(tried(office, id, weights(Map.of("figure", nothing, "red", nothing, "checked", nothing))))
                .map(it -> ((Impossible) it).obstacle())
                .contains(Obstacle.NOTHING_WEIGHS);
        assertThat(tried(office, new RoundId(999_999), weights(Map.of()))).isEmpty();
        assertThatThrownBy(() -> tried(gulou, id, weights(Map.of()))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void questions_are_asked_and_points_stay() {
        var id = round("sim-questions", 2021);
        List.of("350102", "350103", "350104", "350105").forEach(unit -> enter(id, unit, "checked", "90.5"));
        done(gather(office, UUID.randomUUID(), id));
        var before = rows();

        var asked =
                as(office, it -> bean(FindHonestyQuestions.class).of(it, id)).orElseThrow();

        assertThat(asked.questions())
                .contains(
                        new HonestyQuestion.JustReached("checked", new BigDecimal("90"), new BigDecimal("1.80"), 4, 0));
        assertThat(rows()).isEqualTo(before);
        assertThatThrownBy(
                        () -> as(gulou, it -> bean(FindHonestyQuestions.class).of(it, id)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
