package dev.banyan.calendar;

import static dev.banyan.directory.Visitor.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Visitor;
import dev.banyan.launch.TestApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of the calendar in a demo city whose today is 30 June 2024. */
class CalendarPagesTest {
    private static TestApplication application;

    @BeforeAll
    static void start() {
        application = TestApplication.start("banyan.demo=true", "banyan.demo.plans=false", "banyan.today=2024-06-30");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static Visitor signedIn(String name) {
        return application.visitor(name);
    }

    @Test
    void a_demo_of_another_day_says_so_on_every_page() {
        assertThat(application.bean(CityCalendar.class).today()).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(new Visitor(application.url()).get("/sign-in").body()).contains("演示日期：2024年6月30日");
        assertThat(signedIn("reader").get("/units?lang=en").body()).contains("Today is 30 June 2024 here");
        signedIn("reader").get("/units?lang=zh-CN");
    }

    @Test
    void a_year_shows_its_holidays_in_words_and_its_working_days() {
        String page = signedIn("reader").get("/calendar").body();

        assertThat(page)
                .contains("2024 年工作日历", "已载入通知", "国办发明电〔2023〕7号", "全年 251 个工作日", "2024年10月1日至2024年10月7日")
                .doesNotContain("应为");
        assertThat(count(page, "<td class=\"day-holiday\"")).isEqualTo(28);
        assertThat(count(page, "<td class=\"day-make-up\"")).isEqualTo(8);
        assertThat(count(page, "aria-current=\"date\">30")).isEqualTo(1);
    }

    @Test
    void a_year_without_a_notice_is_marked_provisional() {
        assertThat(signedIn("reader").get("/calendar?year=2028").body()).contains("暂定", "尚未载入本年的节假日安排通知");
        assertThat(signedIn("reader").get("/calendar?year=99999").body()).contains("2099 年工作日历");
    }

    @Test
    void a_due_day_is_reckoned_and_explained() {
        String page = signedIn("reader")
                .get("/calendar?year=2026&start=2026-02-13&time=10:00&count=10&unit=wd"
                        + "&stopFrom=2026-03-02&stopUntil=2026-03-04")
                .body();

        assertThat(page)
                .contains(
                        "到期：2026年3月10日 周二",
                        "2026年2月13日 周五为起算日，不计入",
                        "双休日 3 天不计",
                        "春节放假，2026年2月15日至2026年2月23日，9 天不计",
                        "调休上班，照常计入：2026年2月14日、2026年2月28日",
                        "中止 3 天");
    }

    @Test
    void a_day_that_rolls_and_one_that_is_provisional_say_why() {
        assertThat(signedIn("reader")
                        .get("/calendar?start=2025-09-20&count=15&unit=d")
                        .body())
                .contains("到期：2025年10月9日 周四", "期满日为2025年10月5日 周日");
        assertThat(signedIn("reader")
                        .get("/calendar?start=2029-03-01&count=1&unit=wd")
                        .body())
                .contains("到期：2029年3月2日", "结果为暂定");
        assertThat(signedIn("reader")
                        .get("/calendar?start=2026-03-02&time=17:00&count=1&unit=wh")
                        .body())
                .contains("到期：2026年3月3日 周二 08:30");
    }

    @Test
    void what_cannot_be_reckoned_is_answered_with_what_to_enter() {
        assertThat(List.of(
                        "start=2026-03-02&count=0&unit=wd",
                        "start=2026-03-02&count=5&unit=years",
                        "start=2026-03-02",
                        "start=1900-01-01&count=5&unit=wd",
                        "start=2026-03-02&count=5&unit=wd&stopFrom=2026-03-03"))
                .extracting(question ->
                        signedIn("reader").get("/calendar?" + question).body())
                .satisfiesExactly(
                        page -> assertThat(page).contains("时限应为 1 至 9999"),
                        page -> assertThat(page).contains("时限应为 1 至 9999"),
                        page -> assertThat(page).contains("时限应为 1 至 9999"),
                        page -> assertThat(page).contains("起算日期应在"),
                        page -> assertThat(page).contains("中止的起始日和截止日应同时填写"));
        assertThat(signedIn("reader").get("/calendar?start=yesterday").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_office_sees_what_a_notice_changes_before_it_is_loaded() {
        String table = "年份,依据,类型,名称,起,止\n2027,试〔2026〕1号,放假,元旦,2027-01-01,2027-01-01\n";
        var office = signedIn("office");

        String preview = office.upload("/calendar", "/calendar/holidays/preview", "table", table)
                .body();
        assertThat(preview).contains("首次载入", "2027年1月1日 周五", "应为 248 天");
        assertThat(office.get("/calendar?year=2027").body()).contains("暂定");

        assertThat(leadsTo(office.submit("/calendar", "/calendar/holidays", "table=" + table)))
                .isEqualTo("/calendar?year=2027");
        assertThat(office.get("/calendar?year=2027").body()).contains("试〔2026〕1号", "演示督查室");
        assertThat(office.upload("/calendar", "/calendar/holidays/preview", "table", table)
                        .body())
                .contains("没有变动");
        assertThat(office.get("/journal?kind=calendar").body()).contains("载入节假日安排");
        assertThat(office.get("/calendar/holidays.csv").body()).contains("2027,试〔2026〕1号,放假,元旦,2027-01-01,2027-01-01");
    }

    @Test
    void a_faulty_table_and_faulty_hours_are_answered_line_by_line() {
        var office = signedIn("office");

        var table = office.upload(
                "/calendar", "/calendar/holidays/preview", "table", "年份,依据,类型,名称,起,止\n2029,甲号,放假,元旦,一月,2029-01-01\n");
        assertThat(table.statusCode()).isEqualTo(422);
        assertThat(table.body()).contains("第 2 行：日期应写作 2026-02-15 的样式（一月）");

        var hours = office.submit("/calendar", "/calendar/hours", "text=全天");
        assertThat(hours.statusCode()).isEqualTo(422);
        assertThat(hours.body()).contains("第 1 行不能识别，没有保存：全天");
    }

    @Test
    void only_those_who_keep_the_calendar_may_change_it() {
        assertThat(signedIn("reader").get("/calendar").body()).doesNotContain("/calendar/holidays/preview");
        assertThat(List.of("/calendar/holidays", "/calendar/hours"))
                .extracting(action -> signedIn("reader")
                        .submit("/password", action, "table=x", "text=x")
                        .statusCode())
                .containsOnly(403);
    }

    private static long count(String page, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(page).results().count();
    }
}
