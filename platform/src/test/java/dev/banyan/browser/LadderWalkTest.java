package dev.banyan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.launch.TestApplication;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignTask;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Order;
import dev.banyan.responsibility.Outcome;
import dev.banyan.responsibility.SignOff;
import dev.banyan.supervision.NightlyRun;
import dev.banyan.supervision.SupervisedThings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A duty that is late, in the machine's browser: its extension is refused as late, it is urged, comes to a blue, an orange and a
 * red sheet, is answered, closed, found false and opened again.
 */
@InBrowser
class LadderWalkTest {
    private static final String TITLE = "整治河道";

    private TestApplication application;
    private Browser browser;
    private long duty;

    @BeforeEach
    void open() {
        application = TestApplication.start("banyan.demo=true", "banyan.demo.plans=false");
        duty = late();
        browser = Browser.open(application.url());
    }

    @AfterEach
    void close() {
        browser.close();
        application.close();
    }

    private JdbcClient database() {
        return application.bean(JdbcClient.class);
    }

    /** A task that a department leads and should have done ten days ago; its number as a duty. */
    private long late() {
        long task = database()
                .sql("insert into plan.task (title, text) values ('" + TITLE + "', '整治河道十公里。') returning id")
                .query(Long.class)
                .single();
        var today = application.bean(CityCalendar.class).today();
        var order = new Order(
                new TaskId(task),
                "350100-FGW",
                DutyRole.LEAD,
                new Order.Demand(
                        100, Optional.of(today.minusDays(10)), Optional.of("督办"), false, Assignment.Posts.NONE));
        return CurrentActor.as(Actor.SYSTEM, () -> {
            var made = (Outcome.Done) application.bean(AssignTask.class).assign(Actor.SYSTEM, UUID.randomUUID(), order);
            var id = made.assignment().id();
            application.bean(SignOff.class).sign(Actor.SYSTEM, UUID.randomUUID(), id, 1);
            return id.value();
        });
    }

    private static void check(Page page, String picture) {
        Browser.assertAccessible(page);
        fits(page, picture);
    }

    /** Of a page that was checked in the other language at another width. */
    private static void fits(Page page, String picture) {
        Browser.picture(page, picture);
        Browser.assertNoSidewaysScroll(page);
    }

    private static void done(Page page) {
        var notice = page.locator(".notice").first();
        notice.waitFor();
        assertThat(notice.getAttribute("class")).as(notice.innerText()).contains("notice-done");
    }

    /** So many days later: everything that has begun began that much earlier. */
    private void daysLater(int days) {
        database()
                .sql("update supervision.rung set since = since - :days, in_force_on = in_force_on - :days,"
                        + " until = until - :days")
                .param("days", days)
                .update();
        night();
    }

    private void night() {
        CurrentActor.as(
                Actor.SYSTEM, () -> application.bean(NightlyRun.class).run().orElseThrow());
    }

    private String ladder() {
        return "/duties/" + duty + "/ladder";
    }

    @Test
    void a_late_duty_climbs_the_ladder_is_answered_closed_found_false_and_opened_again() {
        Page liaison = browser.signedIn("liaison", "zh-CN", 1440);
        Page office = browser.signedIn("office", "zh-CN", 1440);
        Page leader = browser.signedIn("leader", "en", 390);

        refusedAsLate(liaison);
        night();
        daysLater(7);
        sign(office, "蓝色督查单");
        readPaperAndMeeting(office);
        answer(liaison);
        daysLater(14);
        sign(office, "橙色督查单");
        daysLater(14);
        leader.navigate("/queue");
        fits(leader, "queue-en-390");
        sign(leader, "Red sheet");
        leader.navigate(ladder());
        fits(leader, "ladder-en-390");
        liaison.navigate(ladder());
        assertThat(liaison.locator("main").innerText()).contains("红色督查单", "已升级", "已组织进场，月底前完成。");
        check(liaison, "ladder-zh-CN-1440");

        closeOnProof(office);
        night();
        office.navigate(ladder());
        assertThat(office.locator("main").innerText()).contains("已办结", "已终结");
        findFalse();
        night();
        office.navigate(ladder());
        assertThat(office.locator("main .page-head").innerText()).contains("催办").doesNotContain("已办结");
        office.navigate("/sheets");
        check(office, "sheets-zh-CN-1440");
        assertThat(browser.complaints()).isEmpty();
    }

    private void refusedAsLate(Page liaison) {
        liaison.navigate(ladder());
        liaison.locator("section[aria-labelledby=ask-time] summary").click();
        liaison.locator("#until").fill("2035-12-31");
        liaison.locator("#time-reason").fill("汛期影响施工，申请延期。");
        liaison.locator("section[aria-labelledby=ask-time] button").click();
        assertThat(liaison.locator(".notice").innerText()).contains("逾期申请不予受理");
    }

    private static void sign(Page signer, String sheet) {
        signer.navigate("/queue");
        assertThat(signer.locator("main").innerText()).contains(sheet);
        if (sheet.startsWith("蓝")) {
            check(signer, "queue-zh-CN-1440");
        }
        var card = signer.locator(".cards > li", new Page.LocatorOptions().setHasText(TITLE));
        card.locator("summary").first().click();
        card.locator("textarea").first().fill("请按期整改到位。");
        card.locator(".button-primary").first().click();
        done(signer);
    }

    /** The paper that went out with the sheet, and a meeting that was called. */
    private void readPaperAndMeeting(Page office) {
        office.navigate(ladder());
        office.locator("main dl a[href^='/papers/']").first().click();
        assertThat(office.locator("main").innerText()).contains("请按期整改到位。");
        check(office, "paper-zh-CN-1440");
        office.navigate("/meetings/" + SupervisedThings.meeting(database(), "350100-XNB"));
        check(office, "meeting-zh-CN-1440");
    }

    private void answer(Page liaison) {
        liaison.navigate("/sheets?receive=true");
        liaison.locator("main tbody a", new Page.LocatorOptions().setHasText(TITLE))
                .first()
                .click();
        liaison.locator("form[action$='/receive'] button").click();
        done(liaison);
        liaison.locator("textarea[id^=reply-]").fill("已组织进场，月底前完成。");
        liaison.locator("form[action$='/reply'] button").first().click();
        done(liaison);
    }

    private void closeOnProof(Page office) {
        database().sql("""
                        with asked as (
                            insert into reports.request (task, cause, cause_words, period_from, period_to, due, urgent, form,
                                questions, repeats_because, recipients, units, asked_by, asked_at, state, sent_on, request)
                            select a.task, 'OFFICE_ASKS', '月报', current_date, current_date, current_date, false,
                                '{"questions": []}', 0, '', array[a.id], array[a.unit], '督查室', now(), 'SENT', current_date,
                                gen_random_uuid()
                            from responsibility.assignment a where a.id = :duty returning id, task),
                        report as (
                            insert into reports.report (request, assignment, task, unit, state, filled, minutes)
                            select asked.id, :duty, asked.task, a.unit, 'ACCEPTED', 1, 1
                            from asked, responsibility.assignment a where a.id = :duty returning id, task, unit)
                        insert into reports.fact (report, number, assignment, task, unit, day, recorded_at, actor, answers,
                            evidence, request)
                        select id, 1, :duty, task, unit, current_date, now(), '联络员',
                            '{"clauses": [], "figures": [], "progress": 100, "unchanged": false}', '{}', gen_random_uuid()
                        from report""").param("duty", duty).update();
        database().sql("""
                        update reports.report r set latest = f.id, accepted = f.id
                        from reports.fact f where f.report = r.id and r.assignment = :duty""").param("duty", duty).update();
        office.navigate("/duties/" + duty + "/closing");
        office.locator("#reason").fill("河道整治已完成。");
        office.locator("main form .button-primary").click();
        done(office);
    }

    /** The look-back on the spot, as if sixty days had gone by. */
    private void findFalse() {
        for (String statement : List.of(
                "alter table reports.verification disable trigger never_changes",
                "update reports.verification set since = current_date - 2 where closing is not null",
                "alter table reports.verification enable trigger never_changes")) {
            database().sql(statement).update();
        }
        Page verifier = browser.signedIn("verifier", "zh-CN", 1440);
        verifier.navigate("/verifications");
        verifier.locator("main article", new Page.LocatorOptions().setHasText(TITLE))
                .locator("a[href^='/verifications/']")
                .first()
                .click();
        verifier.locator("input[name=truth][value=FALSE]").check();
        verifier.locator("#reason").fill("现场仍有三公里未整治。");
        verifier.locator("#files")
                .setInputFiles(new FilePayload(
                        "现场.pdf", "application/pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
        verifier.locator("section[aria-labelledby=record] .button-primary").click();
        done(verifier);
    }
}
