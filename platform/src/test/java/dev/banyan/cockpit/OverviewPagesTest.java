package dev.banyan.cockpit;

import static dev.banyan.evaluation.LightsCity.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Visitor;
import dev.banyan.evaluation.LightsCity;
import dev.banyan.frame.Display;
import dev.banyan.frame.Frame;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages through which leaders look, as people without script meet them. */
class OverviewPagesTest {
    private static final String GULOU = "350102";
    private static final String TAIJIANG = "350103";
    private static LightsCity city;
    private static String empty;
    private static PlanId plan;
    private static TaskId hospital;
    private static TaskId court;
    private static TaskId park;
    private static AssignmentId silent;
    private static AssignmentId talking;

    @BeforeAll
    static void start() {
        city = LightsCity.start(
                "banyan.demo=true", "banyan.demo.plans=false", "banyan.demo.history=false", "banyan.today=" + TODAY);
        empty = page("leader", "/overview");
        plan = city.plan();
        var tasks = city.tasks(plan);
        hospital = tasks.get(0);
        court = tasks.get(1);
        park = tasks.get(2);
        talking = lead(hospital, GULOU, LocalDate.of(2026, 12, 31));
        silent = lead(court, TAIJIANG, LocalDate.of(2026, 12, 31));
        var ending = lead(park, GULOU, LocalDate.of(2026, 7, 3));
        city.reported(talking, LocalDate.of(2026, 3, 31), 25);
        city.reported(talking, LocalDate.of(2026, 6, 20), 45);
        city.reported(ending, LocalDate.of(2026, 6, 20), 99);
    }

    @AfterAll
    static void stop() {
        city.application().close();
    }

    private static AssignmentId lead(TaskId task, String unit, LocalDate due) {
        return city.assigned(task, unit, "LEAD", LocalDate.of(2026, 1, 5), due);
    }

    private static Visitor signedIn(String name) {
        return city.application().visitor(name);
    }

    private static String page(String name, String path) {
        var answer = signedIn(name).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String lights(TaskId task) {
        return "/tasks/" + task.value() + "/lights";
    }

    private static int rows(String page) {
        return (int)
                Pattern.compile("<th scope=\"row\"").matcher(page).results().count();
    }

    /** What can be read, without what is only for the eye. */
    private static String words(String page) {
        return page.replaceAll("(?s)<svg.*?</svg>", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void a_city_without_assignments_says_so() {
        assertThat(empty).contains("还没有亮灯", "href=\"/plans\"");
    }

    @Test
    void while_the_lights_are_reckoned_the_page_says_so_and_leads_back_to_itself() {
        var page = new StringOutput();
        var frame = new Frame(
                new Words(Language.CHINESE),
                "/overview?day=2026-05-31",
                new Display(Display.TypeSize.NORMAL, Display.Scheme.AUTO),
                Optional.empty(),
                Frame.Ways.NONE,
                new Frame.Csrf("_csrf", ""),
                Optional.empty(),
                Optional.empty());
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("cockpit/overviewwait.jte", Map.of("frame", frame), page);

        assertThat(page.toString()).contains("正在计算亮灯", "href=\"/overview?day=2026-05-31\"");
    }

    @Test
    void every_number_of_the_overview_leads_to_a_list_of_just_so_many() {
        String overview = page("leader", "/overview");
        var counts = Pattern.compile("href=\"(/overview/tasks\\?[^\"]*light=[A-Z_]+)\">[^<]*? (\\d+)</a>")
                .matcher(overview)
                .results()
                .toList();

        assertThat(counts).hasSizeGreaterThan(4);
        assertThat(counts)
                .allSatisfy(count -> assertThat(
                                rows(page("leader", count.group(1).replace("&amp;", "&"))))
                        .as(count.group(1))
                        .isEqualTo(Integer.parseInt(count.group(2))));
        assertThat(words(overview)).contains("3 项任务", "民生行动", "生态行动", "规则：通用规则");
    }

    @Test
    void what_turned_and_what_will_turn_is_told_with_both_lights() {
        assertThat(words(page("leader", "/overview/turned"))).contains("建设公园 鼓楼 绿灯 → 黄灯");
        assertThat(words(page("leader", "/overview/coming"))).contains("建设公园 鼓楼 黄灯 → 红灯", "假定此后没有新的报告");
        assertThat(words(page("leader", "/overview/turned?way=OTHERWISE"))).contains("没有变化");
        assertThat(words(page("leader", "/overview/turned?plan=" + plan.value())))
                .contains("建设公园");
    }

    @Test
    void the_chosen_day_moment_and_rules_stay_in_every_link_of_the_cockpit() {
        String chosen = "day=2026-05-30&known=2026-06-15T08:00&rules=yinchuan";
        String overview = page("leader", "/overview?" + chosen);

        assertThat(words(overview)).contains("2026年5月30日的情况", "2026年6月15日 08:00 前记录的", "银川规则", "不是现行规则");
        assertThat(Pattern.compile("href=\"(/(?:overview|tasks/\\d+/lights|units/\\w+/lights)[^\"]*)\"")
                        .matcher(overview.substring(overview.indexOf("<h2"), overview.indexOf("id=\"trend\"")))
                        .results()
                        .map(link -> link.group(1)))
                .isNotEmpty()
                .allMatch(link -> (link.contains("day=2026-05-30") || link.contains("day=2026-06-29"))
                        && link.contains("known=2026-06-15T08")
                        && link.contains("rules=yinchuan"));
        assertThat(overview).contains("value=\"2026-05-30\"");
    }

    @Test
    void a_day_to_come_is_marked_as_an_outlook_and_what_cannot_be_read_is_as_it_is_now() {
        assertThat(page("leader", "/overview?day=2026-09-30")).contains("推演：假定此后没有新的报告");
        assertThat(words(page("leader", "/overview?day=yesterday&known=x&rules=none&plan=-1")))
                .contains("2026年6月30日的情况", "通用规则");
        assertThat(page("leader", "/overview?day=1066-10-14")).contains("1990年1月1日的情况");
    }

    @Test
    void a_task_shows_its_way_its_past_and_why_its_light_is_what_it_is() {
        String task = page("leader", lights(hospital));

        assertThat(words(task))
                .contains("应达", "上报", "鼓楼", "还不能判断能否按期达标", "只有 2 次报告，至少要 3 次", "报送情况（2 次）", "计划原文")
                .contains("最近报告所述日期：2026年6月20日", "deadline@default/2026.1", "四舍五入");
        assertThat(Pattern.compile("<li class=\"lit-").matcher(task).results()).hasSize(60);
        assertThat(page("leader", lights(hospital) + "?apart=WEEKS")).contains("近 60 周");
        assertThat(words(page("leader", lights(court)))).contains("还没有报告过", "红灯");
    }

    @Test
    void a_past_day_is_shown_as_it_was_known_then() {
        assertThat(words(page("leader", lights(hospital) + "?day=2026-04-30")))
                .contains("2026年4月30日 23:59 前记录的", "报送情况（1 次）");
        assertThat(words(page("leader", lights(hospital) + "?day=2026-01-04"))).contains("报送情况（0 次）", "尚未交办");
    }

    @Test
    void why_has_an_address_of_its_own() {
        assertThat(words(page("leader", lights(hospital) + "/" + talking.value())))
                .contains("建设医院（鼓楼）：为什么亮这个灯", "应达进度", "落后计划 10 个百分点起转黄");
        assertThat(signedIn("leader")
                        .get(lights(hospital) + "/" + silent.value())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_unit_shows_what_it_owes_the_most_urgent_first() {
        String unit = page("leader", "/units/" + GULOU + "/lights");

        assertThat(words(unit)).contains("2 件承办件", "其中本单位 2 件").containsSubsequence("建设公园", "黄灯", "建设医院", "绿灯");
        assertThat(rows(page("leader", "/units/" + GULOU + "/lights?light=YELLOW")))
                .isEqualTo(1);
        assertThat(words(page("leader", "/units/350105/lights"))).contains("这一天没有承办件");
    }

    @Test
    void a_county_sees_its_own_numbers_and_nothing_of_others() {
        assertThat(words(page("liaison.gulou", "/overview"))).contains("2 项任务").doesNotContain("建设球场", "台江");
        assertThat(signedIn("liaison.gulou").get(lights(court)).statusCode()).isEqualTo(404);
        assertThat(signedIn("liaison.gulou")
                        .get("/units/" + TAIJIANG + "/lights")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_change_is_tried_side_by_side_and_nothing_of_it_stays() {
        var before = city.lights(Actor.SYSTEM);
        String tried = page("leader", "/what-if?progress.yellow-from=1&progress.red-above=2");

        assertThat(words(tried)).contains("有 1 件承办件的灯会变", "建设医院 鼓楼 绿灯 红灯", "什么也不写入");
        assertThat(words(page("leader", "/what-if?progress.yellow-from=ten"))).contains("落后计划 … 个百分点起转黄 这个值不在允许的范围内");
        assertThat(words(page("leader", "/what-if?task=" + hospital.value() + "&weight=0")))
                .contains("在同级任务中的权重 这个值不在允许的范围内");
        assertThat(words(page("leader", "/what-if?task=" + hospital.value() + "&weight=9")))
                .contains("没有灯会变");
        assertThat(city.lights(Actor.SYSTEM)).isSameAs(before);
    }

    @Test
    void every_page_is_complete_in_both_languages_and_needs_no_script() {
        var pages = List.of(
                "/overview",
                "/overview?plan=" + plan.value(),
                "/overview/tasks?part=city&light=RED",
                "/overview/tasks?part=plan-" + plan.value() + "&page=9",
                "/overview/turned",
                "/overview/coming",
                lights(hospital),
                lights(hospital) + "/" + talking.value(),
                "/units/350100/lights",
                "/what-if?silence.red-after=0");
        var leader = signedIn("leader");
        assertThat(pages.stream()
                        .flatMap(path -> Stream.of("en", "zh-CN")
                                .map(language -> path + (path.contains("?") ? "&" : "?") + "lang=" + language)))
                .allSatisfy(path -> {
                    var answer = leader.get(path);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.body()).doesNotContainPattern("<style|<script(?![^>]*src=)| style=| on[a-z]+=");
                });
        assertThat(signedIn("administrator").get("/overview").statusCode()).isEqualTo(403);
    }

    @Test
    void the_pages_of_tasks_and_units_lead_here() {
        assertThat(page("leader", "/responsibility/tasks/" + hospital.value())).contains("/lights\"");
        assertThat(page("leader", "/units/" + GULOU)).contains("/units/" + GULOU + "/lights");
    }
}
