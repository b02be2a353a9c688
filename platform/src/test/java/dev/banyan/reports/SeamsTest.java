package dev.banyan.reports;

import static dev.banyan.reports.ReportsRoom.GULOU;
import static dev.banyan.reports.ReportsRoom.TOWN;
import static dev.banyan.reports.ReportsRoom.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Visitor;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.BreakDownTask;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.responsibility.SignOff;
import dev.banyan.responsibility.SplitPlan;
import dev.banyan.responsibility.SplitRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where reports meet what responsibility knows: figures that were split, units that end. */
class SeamsTest {
    private ReportsRoom room;
    private Assignment hospital;

    @BeforeEach
    void start() {
        room = new ReportsRoom();
        hospital = room.assigned(room.tasks.get(0), GULOU, DutyRole.LEAD);
    }

    @AfterEach
    void stop() {
        room.close();
    }

    private Form form(TaskId task) {
        var recipients =
                signedIn(room.office, () -> room.bean(FindAssignments.class).ofTask(room.office, task));
        var ask = new AskForReports.Ask(task, Set.of(recipients.getFirst().id()), room.terms("核对"));
        return signedIn(
                room.office,
                () -> room.bean(AskForReports.class)
                        .preview(room.office, ask)
                        .orElseThrow()
                        .form());
    }

    @Test
    void the_share_of_a_figure_is_asked_of_the_part_under_the_number_of_its_indicator() {
        var whole = form(hospital.task()).figures().getFirst();
        signedIn(room.gulou, () -> room.bean(SignOff.class).sign(room.gulou, UUID.randomUUID(), hospital.id(), 1));
        var breaking = room.bean(BreakDownTask.class);
        var aim = signedIn(
                room.gulou,
                () -> breaking.desk(room.gulou, hospital.task())
                        .orElseThrow()
                        .aims()
                        .getFirst());
        var piece = new SplitPlan.Piece(
                Optional.empty(), "建设东街医院", "建成东街社区医院。", TOWN, Optional.empty(), 100, Optional.of(aim.value()));
        var outcome = signedIn(
                room.gulou,
                () -> breaking.breakDown(
                        room.gulou,
                        UUID.randomUUID(),
                        hospital.task(),
                        0,
                        new SplitPlan(Optional.of(aim), Optional.of(SplitRule.SUM), List.of(piece), Optional.empty())));

        var split = ((BreakDownTask.BrokenDown) outcome).split();
        var part = form(split.shares().getFirst().child());

        assertThat(part.clauses()).extracting(Question::text).containsExactly("建成东街社区医院。");
        assertThat(part.figures())
                .extracting(Question::text, Question::indicator, Question::unit)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(whole.text(), whole.indicator(), whole.unit()));
    }

    @Test
    void before_a_unit_ends_the_office_sees_what_it_still_has_to_report() {
        var report = room.asked(hospital);
        var office = new Visitor(room.application.url()).signIn("office", ReportsRoom.PASSWORD);
        String preview = "/coverage/preview?unit=" + GULOU;

        assertThat(office.get("/units/" + GULOU).body()).contains("href=\"" + preview + "\"");
        assertThat(office.get(preview).body()).contains("还没有报送的报告 1 份", "href=\"/reports/" + report.value() + "\"");
        assertThat(office.get("/coverage/preview?unit=" + ReportsRoom.TAIJIANG).body())
                .doesNotContain("还没有报送的报告");
    }
}
