package dev.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.assessment.ImportValues.Faulty;
import dev.banyan.assessment.ImportValues.RowRefusal;
import dev.banyan.assessment.ImportValues.Taken;
import dev.banyan.assessment.ImportValues.Unreadable;
import dev.banyan.assessment.RoundOutcome.Refusal;
import dev.banyan.assessment.rules.ValueTable;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.Role;
import dev.banyan.directory.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Values given by hand, as a table out and in. */
class ImportValuesTest extends AssessmentCity {
    private static final String HEADING = "单位代码,单位,指标代码,指标,数据,依据\n";
    private static final String GOOD = HEADING + """
            350102,鼓楼,figure,完成率,90,年度公报
            350102,鼓楼,checked,核查,n/a 未抽到,抽样名单
            350103,台江,figure,完成率,88.5,年度公报
            350103,台江,checked,核查,,
            """;

    private static ImportValues.Outcome from(RoundId id, String table, boolean trial) {
        return as(office, it -> bean(ImportValues.class).from(it, id, table.getBytes(StandardCharsets.UTF_8), trial));
    }

    private static int kept(RoundId id) {
        return group(office, id).orElseThrow().values().size();
    }

    @Test
    void a_trial_changes_nothing_and_the_same_table_twice_changes_nothing() {
        var id = round("import", 2025);

        assertThat(from(id, GOOD, true)).isEqualTo(new Taken(3, 0));
        assertThat(kept(id)).isZero();
        assertThat(from(id, GOOD, false)).isEqualTo(new Taken(3, 0));
        assertThat(kept(id)).isEqualTo(3);
        assertThat(from(id, GOOD, false)).isEqualTo(new Taken(0, 3));
        assertThat(from(id, GOOD.replace("88.5", "89"), false)).isEqualTo(new Taken(1, 2));
        assertThat(group(office, id).orElseThrow().values(TAIJIANG, "figure"))
                .extracting(KeptValue::place)
                .containsExactly(1, 2);
    }

    @Test
    void every_row_that_is_at_fault_is_told_and_nothing_is_written() {
        var id = round("import-faults", 2025);
        var told = (Faulty) from(id, HEADING + """
                        350102,鼓楼,figure,完成率,90,年度公报
                        350128,平潭,figure,完成率,90,年度公报
                        350102,鼓楼,none,没有,90,年度公报
                        350102,鼓楼,red,红灯,0,年度公报
                        350103,台江,figure,完成率,很多,年度公报
                        350104,仓山,figure,完成率,70,
                        350102,鼓楼,figure,完成率,91,年度公报
                        """, false);

        assertThat(told.refusals())
                .isEqualTo(Map.of(
                        3, new RowRefusal(Refusal.NO_SUCH_UNIT, "350128"),
                        4, new RowRefusal(Refusal.NO_SUCH_ITEM, "none"),
                        5, new RowRefusal(Refusal.NOT_BY_HAND, "red"),
                        6, new RowRefusal(Refusal.NO_VALUE, "很多"),
                        7, new RowRefusal(Refusal.REASON_MISSING, "")));
        assertThat(told.faults()).containsExactly(new ValueTable.Fault(8, ValueTable.What.TWICE, "350102 figure"));
        assertThat(kept(id)).isZero();
        assertThat(((Faulty) from(id, "单位代码,数据\n350102,1\n", false)).faults())
                .containsExactly(
                        new ValueTable.Fault(1, ValueTable.What.COLUMN_MISSING, "指标代码"),
                        new ValueTable.Fault(1, ValueTable.What.COLUMN_MISSING, "依据"));
        assertThat(from(id, "", false)).isInstanceOf(Unreadable.class);
    }

    @Test
    void only_those_who_assess_the_city_import_and_only_before_scores_are_shown() {
        var id = shown("import-late", 2025);
        var county = person("鼓楼考核办", GULOU, Role.OFFICE);

        assertThat(from(id, GOOD, false)).isEqualTo(new ImportValues.TooLate());
        assertThat(from(new RoundId(999_999), GOOD, false)).isEqualTo(new ImportValues.NotFound());
        ImportValues.Outcome outside =
                as(county, it -> bean(ImportValues.class).from(it, id, GOOD.getBytes(StandardCharsets.UTF_8), false));
        assertThat(outside).isEqualTo(new ImportValues.NotFound());
        assertThatThrownBy(() -> as(gulou, it -> bean(ImportValues.class).from(it, id, new byte[0], true)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_page_gives_the_table_and_takes_it_back() {
        var id = round("import-page", 2025);
        enter(id, GULOU, "figure", "90");
        var visitor = new Visitor(application.url()).signIn("office", DemoAccounts.PASSWORD);
        String page = "/rounds/" + id.value() + "/import";
        var template = visitor.get(page + "/template?format=CSV");
        assertThat(template.body())
                .contains("单位代码,单位,指标代码,指标,数据,依据")
                .contains("350102,鼓楼,figure,完成率,90,据年度统计公报")
                .doesNotContain(",red,", "350128");

        String back = template.body().replace("350103,台江,figure,完成率,,", "350103,台江,figure,完成率,88,年度公报");
        var tried = visitor.upload(page, page, "table", back);
        assertThat(tried.body()).contains("试算通过：将新录入 1 项，不变 1 项");
        assertThat(kept(id)).isEqualTo(1);
        assertThat(Visitor.leadsTo(visitor.upload(page, page + "?do=take", "table", back)))
                .isEqualTo(page);
        assertThat(kept(id)).isEqualTo(2);
        assertThat(visitor.upload(page, page, "table", back.replace(",88,", ",多,"))
                        .body())
                .contains("第 5 行", "数据读不懂：多");
    }
}
