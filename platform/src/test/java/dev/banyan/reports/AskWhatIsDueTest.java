package dev.banyan.reports;

import static dev.banyan.reports.ReportsRoom.GULOU;
import static dev.banyan.reports.ReportsRoom.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.LoadHolidays;
import dev.banyan.calendar.rules.HolidayTable;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Visitor;
import dev.banyan.plan.Milestone;
import dev.banyan.plan.MilestoneId;
import dev.banyan.plan.Roadmap;
import dev.banyan.plan.TaskId;
import dev.banyan.plan.store.Milestones;
import dev.banyan.reports.store.MilestoneClaims;
import dev.banyan.responsibility.DutyRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What falls due is asked for by itself, once. */
class AskWhatIsDueTest {
    private ReportsRoom room;

    @BeforeEach
    void start() {
        room = new ReportsRoom();
    }

    @AfterEach
    void stop() {
        room.close();
    }

    private TaskId led(int task) {
        return room.assigned(room.tasks.get(task), GULOU, DutyRole.LEAD).task();
    }

    private void roadmap(TaskId task, LocalDate... dues) {
        var milestones = new java.util.ArrayList<Milestone>();
        for (LocalDate due : dues) {
            int number = milestones.size() + 1;
            milestones.add(new Milestone(new MilestoneId(task, number), "第" + number + "步", due, 50, "验收单"));
        }
        room.bean(Milestones.class).add(new Roadmap(task, 1, milestones, "", "督查室", Instant.EPOCH), UUID.randomUUID());
    }

    private List<ReportRequest> requests() {
        return signedIn(
                room.office,
                () -> room.bean(FindRequests.class)
                        .page(room.office, RequestFilter.ALL, 1)
                        .items());
    }

    private List<AskForReports.Outcome> ask() {
        return signedIn(Actor.SYSTEM, () -> room.bean(AskWhatIsDue.class).ask(Actor.SYSTEM));
    }

    @Test
    void a_milestone_is_asked_about_on_its_day_and_not_again() {
        roadmap(led(0), room.today(), room.today().plusDays(1));

        var asked = ask();

        assertThat(asked).singleElement().isInstanceOf(AskForReports.Sent.class);
        assertThat(requests()).singleElement().satisfies(request -> {
            assertThat(request.terms().cause()).isEqualTo(new Cause(Cause.Kind.MILESTONE_DUE, "第1步"));
            assertThat(request.asked().by()).isEqualTo("系统");
        });
        assertThat(ask()).isEmpty();
    }

    @Test
    void what_was_missed_is_asked_about_late_and_what_is_proven_or_long_ago_not_at_all() {
        roadmap(led(0), room.today().minusDays(31));
        roadmap(led(1), room.today().minusDays(32));
        var proven = room.assigned(room.tasks.get(2), GULOU, DutyRole.LEAD);
        var report = room.asked(proven);
        roadmap(proven.task(), room.today().minusDays(1));
        var claims = room.bean(MilestoneClaims.class);
        long claim = claims.add(
                new MilestoneClaim(
                        0,
                        new MilestoneId(proven.task(), 1),
                        report,
                        GULOU,
                        room.today(),
                        "完成",
                        List.of(1L),
                        "联络员",
                        Instant.EPOCH,
                        Optional.empty()),
                UUID.randomUUID());
        claims.decide(
                claim, new MilestoneClaim.Decision(MilestoneClaim.Decision.Kind.ACCEPTED, "", "督查员", Instant.EPOCH));

        assertThat(ask()).hasSize(1);

        claims.decide(
                claim,
                new MilestoneClaim.Decision(MilestoneClaim.Decision.Kind.FOUND_FALSE, "未完成", "核查员", Instant.EPOCH));
        assertThat(ask()).hasSize(1);
    }

    @Test
    void an_office_sets_the_cadence_on_a_page_reached_from_the_task() {
        var task = led(0);
        var address = "/tasks/" + task.value() + "/cadence";
        var office = new Visitor(room.application.url()).signIn("office", ReportsRoom.PASSWORD);

        assertThat(office.get("/responsibility/tasks/" + task.value()).body()).contains(address);
        assertThat(office.get(address).body()).contains("现在不定期报送。");
        office.submit(address, address, "cadence=QUARTERLY");

        assertThat(office.get(address).body()).contains("value=\"QUARTERLY\" checked");
        assertThat(signedIn(room.office, () -> room.bean(AskWhatIsDue.class).cadence(task)))
                .isEqualTo(Cadence.QUARTERLY);
        assertThat(new Visitor(room.application.url())
                        .signIn("gulou", ReportsRoom.PASSWORD)
                        .get(address)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_form_holds_what_a_system_knows_and_names_the_system() {
        var hospital = room.assigned(room.tasks.get(0), GULOU, DutyRole.LEAD);
        var id = room.asked(hospital);
        int beds = room.view(id).form().figures().getFirst().indicator().orElseThrow();
        room.bean(JdbcClient.class)
                .sql("""
                        with feed as (
                            insert into reports.feed (request, name, task, indicator, definition, changed_by, changed_at)
                            values (gen_random_uuid(), '卫健统计平台', :task, :indicator, '{}', '管理员', now()) returning id),
                        run as (
                            insert into reports.feed_run (feed, revision, request, cause, attempt, started, ended, address,
                                size, detail, accepted, held, same, faults)
                            select id, 1, gen_random_uuid(), 'PUSH', 1, now(), now(), '', 0, '', 1, 0, 0, '{}' from feed
                            returning id, feed)
                        insert into reports.figure (feed, run, unit, day, delivered, value, doubts, recorded)
                        select feed, id, :unit, :day, '43210', 43210, '{}', now() from run""")
                .param("task", hospital.task().value())
                .param("indicator", beds)
                .param("unit", GULOU)
                .param("day", room.today())
                .update();

        var page = new Visitor(room.application.url())
                .signIn("gulou", ReportsRoom.PASSWORD)
                .get("/reports/" + id.value())
                .body();

        assertThat(page).contains("value=\"43210\"").contains("来源：卫健统计平台");
    }

    @Test
    void a_holiday_notice_moves_a_day_that_was_reckoned_and_none_that_a_person_set() {
        var hospital = room.assigned(room.tasks.get(0), GULOU, DutyRole.LEAD);
        room.asked(hospital);
        roadmap(hospital.task(), room.today());
        ask();
        var before = requests();
        var holiday = before.getFirst().terms().due();

        String table =
                "%s\n%d,试〔2026〕1号,放假,试验,%s,%s\n".formatted(HolidayTable.HEADING, holiday.getYear(), holiday, holiday);
        signedIn(room.office, () -> room.bean(LoadHolidays.class).load(room.office, table));

        var after = requests();
        assertThat(after.getFirst().terms().due())
                .isEqualTo(room.bean(CityCalendar.class).workCalendar().plusWorkingDays(room.today(), 5))
                .isNotEqualTo(holiday);
        assertThat(after.getLast()).isEqualTo(before.getLast());
        assertThat(room.bean(JdbcClient.class)
                        .sql("select before from archive.journal where act = 'ReportsMoved'")
                        .query(String.class)
                        .list())
                .containsExactly(holiday.toString());
    }
}
