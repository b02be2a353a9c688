package dev.banyan.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.Visitor;
import dev.banyan.launch.TestApplication;
import dev.banyan.responsibility.AnnualPlanCity;
import dev.banyan.responsibility.ImportAssignments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger of the demo city, as people without script meet it. */
class LedgerPagesTest {
    private static TestApplication application;

    @BeforeAll
    static void start() throws IOException {
        application = AnnualPlanCity.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static Visitor signedIn(String name) {
        return new Visitor(application.url()).signIn(name, DemoAccounts.PASSWORD);
    }

    private static int lines(String page) {
        return (int)
                Pattern.compile("<th scope=\"row\"").matcher(page).results().count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledger",
                "/ledger?group=UNIT&sort=DUE&falling=true",
                "/ledger?group=PART&page=99",
                "/ledger?group=LIGHT&day=2022-06-30",
                "/ledger?q=没有这样的任务",
            })
    void every_view_is_complete_in_both_languages(String path) {
        var office = signedIn("office");
        for (String language : new String[] {"zh-CN", "en"}) {
            var answer = office.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContainPattern("<style|<script(?![^>]*src=)| style=| on[a-z]+=");
        }
    }

    @Test
    void a_unit_shows_what_it_owes_and_a_condition_that_cannot_be_read_is_named() {
        var page = signedIn("office")
                .get("/ledger?unit=350100-JYJ&due=x&light=PINK")
                .body();

        assertThat(lines(page)).isPositive().isLessThan(50);
        assertThat(page).contains("light=PINK").contains("无法识别");
    }

    @Test
    void a_liaison_sees_only_what_the_own_unit_owes() {
        String all = signedIn("office").get("/ledger/export?format=CSV").body();
        String own = signedIn("liaison.gulou").get("/ledger/export?format=CSV").body();

        assertThat(own.lines().count()).isLessThan(all.lines().count());
        assertThat(own.lines().skip(1)).allMatch(line -> line.contains(",350102"));
    }

    @Test
    void what_was_taken_along_comes_back_unchanged() {
        String table =
                signedIn("office").get("/ledger/export?sort=TASK&format=CSV").body();

        var taken = CurrentActor.as(
                Actor.SYSTEM,
                () -> application
                        .bean(ImportAssignments.class)
                        .from(Actor.SYSTEM, UUID.randomUUID(), table.getBytes(StandardCharsets.UTF_8), true));

        assertThat(taken)
                .isEqualTo(new ImportAssignments.Taken(0, 0, (int) table.lines().count() - 1));
    }

    @Test
    void a_view_is_kept_for_its_person_alone_and_deleted_again() {
        var office = signedIn("office");
        office.submit("/ledger", "/ledger/views", "name=教育局逾期", "address=unit=350100-JYJ&only=OVERDUE");

        assertThat(office.get("/ledger").body())
                .contains("href=\"/ledger?unit=350100-JYJ&amp;only=OVERDUE&amp;\">教育局逾期");
        assertThat(signedIn("leader").get("/ledger").body()).doesNotContain("教育局逾期");

        office.submit("/ledger", "/ledger/views/forget", "name=教育局逾期");
        assertThat(office.get("/ledger").body()).doesNotContain("href=\"/ledger?unit=350100-JYJ");
    }

    @Test
    void a_view_without_a_name_is_refused_with_the_remedy() {
        var office = signedIn("office");
        office.submit("/ledger", "/ledger/views", "name= ", "address=");

        assertThat(office.get("/ledger").body()).contains("没有保存：请填写视图名称");
    }
}
