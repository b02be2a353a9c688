package dev.banyan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.banyan.assessment.IssueSurveyCodes;
import dev.banyan.assessment.RoundId;
import dev.banyan.assessment.RoundStep;
import dev.banyan.assessment.RunRound;
import dev.banyan.assessment.SurveyId;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.launch.TestApplication;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Assessment in a demo city whose last full year was just shown to the units: from a sheet to the fact behind it, an appeal that somebody else
 * decides, the release, and every page of the room in both languages on the desk and on the telephone.
 */
final class AssessmentWalk {
    private static final String GULOU = "350102";
    private static final String ITEM = "not-behind";

    private final TestApplication application;
    private final Browser browser;
    private final long shown;

    AssessmentWalk(TestApplication application, Browser browser) {
        this.application = application;
        this.browser = browser;
        this.shown = number("select id from assessment.round"
                + " where scheme = 'counties' and state = 'PROVISIONAL' and kind = 'YEAR'");
    }

    private long number(String sql) {
        return application.bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    void walk() {
        appeal();
        decide();
        release();
        var pages = pages();
        Page office = browser.signedIn("office", "zh-CN", 1440);
        for (String path : pages) {
            look(office, path, "zh-CN-1440");
            Browser.assertAccessible(office);
        }
        Page onPhone = browser.signedIn("office", "en", 390);
        pages.forEach(path -> look(onPhone, path, "en-390"));
        answer();
    }

    /** The unit's own sheet, an item, the fact behind it in three clicks; then an appeal. */
    private void appeal() {
        Page liaison = browser.signedIn("liaison.gulou", "zh-CN", 390);
        liaison.navigate("/");
        liaison.locator("main a[href='/rounds?mine=true']").first().click();
        liaison.locator("main tbody th a").first().click();
        assertThat(liaison.locator("main").innerText()).doesNotContain("名次");
        liaison.locator("main a[href$='/units/" + GULOU + "']").first().click();
        String sheet = liaison.url();
        look(liaison, sheet, "own-sheet");
        Browser.assertAccessible(liaison);

        liaison.locator("main a[href$='/items/" + ITEM + "']").first().click();
        String item = liaison.url();
        liaison.locator("section[aria-labelledby=values] a").first().click();
        assertThat(liaison.url()).doesNotContain("/rounds/");
        assertThat(liaison.locator("main tbody tr").count()).as(liaison.url()).isPositive();

        liaison.navigate(item);
        liaison.locator("#words").fill("有两项任务已按期推进，灯色未及时更新。");
        Browser.assertAccessible(liaison);
        liaison.locator("form[action$='/appeals'] button").click();
        done(liaison);
        assertThat(liaison.locator("main").innerText()).contains("待复核");
    }

    /** By somebody who neither appealed nor gave the value; what moved is shown at once to those who assess. */
    private void decide() {
        Page reviewer = browser.signedIn("reviewer", "zh-CN", 1440);
        reviewer.navigate("/");
        int waiting = waiting(reviewer);
        assertThat(waiting).isPositive();
        for (int left = waiting; left > 0; left--) {
            reviewer.navigate("/");
            assertThat(waiting(reviewer)).isEqualTo(left);
            reviewer.locator("main a[href='/appeals']").first().click();
            assertThat(reviewer.locator(".cards > li").count()).isEqualTo(left);
            reviewer.locator(".cards h2 a").first().click();
            boolean ours = reviewer.locator("main").innerText().contains("灯色未及时更新");
            reviewer.locator("input[name=verdict][value=" + (ours ? "UPHELD" : "REJECTED") + "]")
                    .check();
            reviewer.locator("#value").fill("100");
            reviewer.locator("#finding").fill("已核对原始记录。");
            Browser.assertAccessible(reviewer);
            reviewer.locator("form[action^='/appeals/'] .button-primary").click();
            done(reviewer);
        }
        reviewer.navigate("/rounds/" + shown);
        assertThat(reviewer.locator("section[aria-labelledby=moved]").innerText())
                .contains("鼓楼", "→");
    }

    private static int waiting(Page page) {
        var panel = page.locator(".cards > li", new Page.LocatorOptions().setHasText("待复核申诉"));
        return Integer.parseInt(panel.locator(".figure").innerText().replaceAll("\\D", ""));
    }

    /** As if the days for appeals were over. */
    private void release() {
        application
                .bean(JdbcClient.class)
                .sql("update assessment.round set appeals_until = day from (select max(day) - 30 as day"
                        + " from assessment.appeal) it where id = ?")
                .params(shown)
                .update();
        step(RoundStep.APPEALS_CLOSED);
        Page leader = browser.signedIn("leader", "zh-CN", 1440);
        leader.navigate("/rounds?mine=true");
        assertThat(leader.locator("main tbody th").count()).isEqualTo(1);
        leader.locator("main tbody th a").click();
        leader.locator("form[action$='/decisions']", new Page.LocatorOptions().setHasText("审定"))
                .last()
                .locator("button")
                .click();
        done(leader);
        step(RoundStep.RELEASED);
        leader.navigate("/rounds/" + shown);
        leader.locator("main a[href$='/movement']").click();
        assertThat(leader.locator(".movement line").count()).isPositive();
        leader.locator("main tbody th a").first().click();
        assertThat(leader.url()).contains("?unit=");
        assertThat(leader.locator(".move-chosen").count()).isEqualTo(1);
        look(leader, leader.url(), "movement");
        Browser.assertAccessible(leader);
    }

    private void step(RoundStep step) {
        CurrentActor.as(Actor.SYSTEM, () -> {
            int seen = Math.toIntExact(number("select steps from assessment.round where id = " + shown));
            var wish = new RunRound.Wish(new RoundId(shown), step, seen, "");
            return application.bean(RunRound.class).step(Actor.SYSTEM, UUID.randomUUID(), wish);
        });
    }

    /** All that a person of the office can open. */
    private List<String> pages() {
        String round = "/rounds/" + shown;
        String sheet = round + "/units/" + GULOU;
        long open = number("select max(id) from assessment.panel");
        return List.of(
                "/rounds",
                "/rounds?mine=true",
                round,
                round + "/movement",
                round + "/questions",
                sheet,
                sheet + "/items/" + ITEM,
                "/appeals",
                "/appeals?decided=true",
                "/appeals/" + number("select max(id) from assessment.appeal"),
                "/schemes",
                "/schemes/new",
                "/schemes/counties",
                "/schemes/counties/text",
                "/simulator?round=" + shown,
                "/simulator?round=" + shown + "&b.public=40",
                "/surveys",
                "/surveys/new",
                "/surveys/" + number("select min(id) from assessment.survey"),
                "/surveys/" + number("select max(id) from assessment.survey"),
                "/panels",
                "/panels?mine=true",
                "/panels/new",
                "/panels/" + number("select min(id) from assessment.panel"),
                "/panels/" + open,
                "/panels/" + open + "/marks",
                "/consequences?show=ALL",
                "/consequences?show=MINE",
                "/consequences/new",
                "/consequences/" + number("select max(id) from assessment.consequence"),
                "/consequences/" + number("select min(id) from assessment.consequence"));
    }

    /** Whoever holds a code, without an account. */
    private void answer() {
        var survey = new SurveyId(number("select max(id) from assessment.survey"));
        var codes = (IssueSurveyCodes.Issued) CurrentActor.as(
                Actor.SYSTEM, () -> application.bean(IssueSurveyCodes.class).issue(Actor.SYSTEM, survey, 0));
        Page resident = browser.visitor(390);
        look(resident, "/surveys/answer", "survey-code");
        Browser.assertAccessible(resident);
        resident.locator("#code").fill(codes.codes().getFirst().code());
        resident.locator("form[action='/surveys/answer'] button").click();
        Browser.assertNoSidewaysScroll(resident);
        Browser.assertAccessible(resident);
        Browser.picture(resident, "assessment-survey-form");
        resident.locator("input[type=radio][name=unit1]").first().check();
        resident.locator("form[action='/surveys/answer/send'] .button-primary").click();
        assertThat(resident.url()).contains("sent=true");
    }

    private static void done(Page page) {
        var notice = page.locator(".notice").first();
        notice.waitFor();
        assertThat(notice.getAttribute("class")).as(notice.innerText()).contains("notice-done");
    }

    private static void look(Page page, String path, String picture) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        Browser.picture(
                page, "assessment" + path.replaceAll("^https?://[^/]+", "").replaceAll("\\W+", "-") + "-" + picture);
        Browser.assertNoSidewaysScroll(page);
    }
}
