package dev.banyan.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.Visitor;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.launch.TestApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody is told lies in the own inbox, once, until it is read. */
class InboxTest {
    private static final String REFORM = "350100-FGW";

    private static TestApplication application;

    @BeforeAll
    static void start() {
        application = TestApplication.start("banyan.demo=true", "banyan.demo.plans=false");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void the_liaison_of_a_unit_hears_of_a_thing_once_and_nobody_else_does() {
        int first = send(message("assignment 1 assigned"), To.liaison(REFORM));
        int again = send(message("assignment 1 assigned"), To.liaison(REFORM));

        assertThat(List.of(first, again)).containsExactly(1, 0);
        assertThat(inbox("liaison"))
                .filteredOn(it -> it.path().equals("/assignment 1 assigned"))
                .hasSize(1);
        assertThat(inbox("liaison.gulou")).noneMatch(it -> it.path().equals("/assignment 1 assigned"));
    }

    @Test
    void whoever_has_the_role_stands_for_a_unit_whose_liaison_has_no_account() {
        send(message("office told"), To.liaison("350100-XNB"));

        assertThat(inbox("office")).extracting(Received::path).contains("/office told");
    }

    @Test
    void a_unit_in_which_nobody_has_an_account_is_named_to_the_administrator() {
        assertThat(send(message("unheard 1"), To.liaison("350103"))).isZero();
        assertThat(send(message("unheard 2"), To.liaison("350103"))).isZero();
        var administrator = new Visitor(application.url()).signIn("administrator", DemoAccounts.PASSWORD);

        assertThat(administrator.get("/channels/unheard").body())
                .containsPattern("/units/350103\">台江[^<]*</a></th><td class=\"number\">2<");
    }

    @Test
    void nothing_is_said_when_what_it_is_about_comes_to_nothing() {
        bean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            bean(SendMessage.class).send(message("undone"), To.liaison(REFORM));
            transaction.setRollbackOnly();
        });

        assertThat(inbox("liaison")).noneMatch(it -> it.path().equals("/undone"));
        assertThatThrownBy(() -> bean(SendMessage.class).send(message("alone"), To.liaison(REFORM)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_text_is_read_in_the_language_of_its_reader_with_days_as_that_language_writes_them() {
        var said = Said.of("frame.demo.today", LocalDate.of(2026, 11, 26));

        send(new Message("day", Topic.DUTIES, said, "/day"), To.liaison(REFORM));
        var kept = inbox("liaison").stream()
                .filter(it -> it.path().equals("/day"))
                .findFirst()
                .orElseThrow()
                .said();

        assertThat(kept).isEqualTo(said);
        assertThat(kept.in(new Words(Language.CHINESE))).contains("2026年11月26日");
        assertThat(kept.in(new Words(Language.ENGLISH))).contains("26 November 2026");
    }

    @Test
    void the_head_of_every_page_counts_what_is_unread_until_it_is_opened() {
        send(message("units"), To.person(account("reader").id()));
        var reader = new Visitor(application.url()).signIn("reader", DemoAccounts.PASSWORD);
        long number = inbox("reader").getFirst().number();

        assertThat(reader.get("/units").body()).contains("href=\"/inbox\">消息 <span class=\"count\">1</span>");
        assertThat(reader.get("/inbox?unread=true").body()).contains("督查督办", "演示");
        var opened = reader.submit("/inbox", "/inbox/" + number);
        assertThat(opened.headers().firstValue("Location").orElseThrow()).endsWith("/units");
        assertThat(reader.get("/units").body()).contains("href=\"/inbox\">消息</a>");
        assertThat(reader.get("/inbox?unread=true").body()).contains("没有未读消息");
    }

    @Test
    void nobody_opens_the_message_of_somebody_else() {
        send(message("units?secret"), To.person(account("leader").id()));
        long number = inbox("leader").getFirst().number();
        var reader = new Visitor(application.url()).signIn("reviewer", DemoAccounts.PASSWORD);

        assertThat(reader.submit("/password", "/inbox/" + number).statusCode()).isEqualTo(404);
        assertThat(inbox("leader").getFirst().read()).isEmpty();
    }

    @Test
    void all_that_was_seen_is_marked_as_read_and_what_came_meanwhile_is_not() {
        send(message("first"), To.person(account("verifier").id()));
        long seen = inbox("verifier").getFirst().number();
        send(message("second"), To.person(account("verifier").id()));

        as("verifier", () -> bean(ReadInbox.class).readAll(account("verifier"), seen));

        assertThat(inbox("verifier")).extracting(it -> it.read().isPresent()).containsExactly(false, true);
    }

    private static Message message(String thing) {
        return new Message(thing, Topic.SUPERVISION, Said.of("frame.demo"), "/" + thing);
    }

    private static int send(Message message, To to) {
        return bean(TransactionTemplate.class)
                .execute(transaction -> bean(SendMessage.class).send(message, to));
    }

    private static List<Received> inbox(String account) {
        return as(account, () -> bean(ReadInbox.class).page(account(account), false, Optional.empty(), 0, 50));
    }

    private static <T> T as(String account, Supplier<T> work) {
        return CurrentActor.as(account(account), work);
    }

    private static Actor account(String name) {
        return application.account(name);
    }

    private static <T> T bean(Class<T> type) {
        return application.bean(type);
    }
}
