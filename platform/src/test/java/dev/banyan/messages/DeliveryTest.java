package dev.banyan.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.Visitor;
import dev.banyan.frame.Language;
import dev.banyan.messages.MessagesCity.Receiver;
import dev.banyan.messages.Parcel.Failure;
import dev.banyan.messages.gates.Gates;
import dev.banyan.messages.gates.Signatures;
import dev.banyan.messages.store.Channels;
import dev.banyan.messages.store.Parcels;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes out reaches its receiver at least once, under one number, however receivers behave. */
class DeliveryTest {
    private static MessagesCity city;

    @BeforeAll
    static void start(@TempDir Path data) {
        city = new MessagesCity(data);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    @BeforeEach
    void clear() {
        city.clear();
    }

    @Test
    void a_message_comes_by_mail_with_its_words_and_the_way_to_its_page() throws MessagingException, IOException {
        var server = MessagesCity.mailServer();
        try {
            city.mailChannel(server);
            city.wish(city.liaison, MessagesCity.mailed("liaison@city.example"));
            city.tell("7");

            assertThat(city.deliver()).isEqualTo(1);
            assertThat(city.deliver()).isZero();

            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(mail.getAllRecipients()[0]).hasToString("liaison@city.example");
            assertThat(mail.getSubject()).isEqualTo("榕策：已将 7 条消息标为已读。");
            assertThat(mail.getContent().toString())
                    .contains("2026年11月26日 10:00  已将 7 条消息标为已读。", "https://banyan.example/duties/1");
            assertThat(mail.getMessageID()).isEqualTo("<" + city.onlyParcel() + "@city.example>");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_mail_server_that_is_down_gets_it_later_and_one_that_knows_another_password_never() {
        var server = MessagesCity.mailServer();
        city.mailChannel(server);
        city.wish(city.liaison, MessagesCity.mailed("liaison@city.example"));
        server.setUser("banyan@city.example", "banyan", "changed");
        city.tell("8");
        assertThat(city.deliver()).isZero();
        assertThat(city.undelivered())
                .singleElement()
                .satisfies(it -> assertThat(it.parcel().state().failure()).contains(Failure.REFUSED));

        server.stop();
        city.clock.move(Duration.ofMinutes(1));
        city.tell("9");
        assertThat(city.deliver()).isZero();
        assertThat(city.parcels()).containsExactly("UNDELIVERED REFUSED 1", "WAITING UNREACHABLE 1");
    }

    @Test
    void what_happens_at_night_comes_in_the_morning_in_one_mail() throws MessagingException {
        var server = MessagesCity.mailServer();
        try {
            city.mailChannel(server);
            city.wish(city.liaison, MessagesCity.mailed("liaison@city.example"));
            city.clock.set(Instant.parse("2026-11-26T14:00:00Z"));
            city.tell("10");
            city.tell("11");
            assertThat(city.deliver()).isZero();

            city.clock.set(Instant.parse("2026-11-27T00:00:00Z"));
            assertThat(city.deliver()).isEqualTo(1);

            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("榕策：2 条新消息");
        } finally {
            server.stop();
        }
    }

    @Test
    void after_a_week_in_which_nothing_was_sent_one_mail_tells_all() throws MessagingException, IOException {
        var server = MessagesCity.mailServer();
        try {
            city.mailChannel(server);
            city.wish(city.liaison, MessagesCity.mailed("liaison@city.example"));
            for (int day = 0; day < 7; day++) {
                for (int i = 0; i < 6; i++) {
                    city.tell("day " + day + " " + i);
                }
                city.clock.move(Duration.ofDays(1));
            }

            assertThat(city.deliver()).isEqualTo(1);

            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("榕策：42 条新消息");
            assertThat(server.getReceivedMessages()[0].getContent().toString()).contains("另有 12 条");
        } finally {
            server.stop();
        }
    }

    @Test
    void everybody_says_what_waits_for_the_digest_and_what_stays_in_the_inbox() {
        try (var receiver = new Receiver()) {
            city.gateway(receiver);
            city.wish(
                    city.liaison,
                    new Wish(
                            Language.ENGLISH,
                            Optional.empty(),
                            Wish.USUAL.quiet(),
                            LocalTime.of(16, 0),
                            Map.of(Topic.REPORTS, Wish.Mode.DIGEST, Topic.QUESTIONS, Wish.Mode.INBOX_ONLY)));
            city.send(MessagesCity.message("1", Topic.REPORTS), To.liaison(MessagesCity.REFORM));
            city.send(MessagesCity.message("2", Topic.QUESTIONS), To.liaison(MessagesCity.REFORM));
            assertThat(city.deliver()).isZero();

            city.clock.set(Instant.parse("2026-11-26T08:00:00Z"));
            assertThat(city.deliver()).isEqualTo(1);
            assertThat(receiver.posted)
                    .singleElement()
                    .satisfies(it -> assertThat(it.body())
                            .contains("Messages marked as read: 1.")
                            .doesNotContain("read: 2"));
        }
    }

    @Test
    void a_gateway_is_told_who_it_is_for_and_knows_by_the_signature_from_whom() {
        try (var receiver = new Receiver()) {
            city.gateway(receiver);
            city.tell("12");

            city.deliver();

            var posted = receiver.posted.getFirst();
            assertThat(posted.body()).contains("\"recipient\":\"liaison\"", "已将 12 条消息标为已读。");
            var moment = Instant.ofEpochSecond(Long.parseLong(posted.headers().get("Banyan-timestamp")));
            assertThat(posted.headers())
                    .containsEntry("Banyan-delivery", city.onlyParcel())
                    .containsEntry("Banyan-signature", "v1=" + Signatures.webhook(moment, posted.body(), "s3cret"));
        }
    }

    @Test
    void a_receiver_that_fails_is_tried_again_in_growing_steps_under_the_same_number_until_a_person_has_to_look() {
        try (var receiver = new Receiver()) {
            city.gateway(receiver);
            receiver.status = 500;
            city.tell("13");

            assertThat(city.deliver()).isZero();
            assertThat(city.deliver()).isZero();
            assertThat(receiver.posted).hasSize(1);
            for (int minutes : List.of(1, 5, 15, 60, 180, 720)) {
                city.clock.move(Duration.ofMinutes(minutes).minusSeconds(1));
                assertThat(city.deliver()).isZero();
                city.clock.move(Duration.ofSeconds(1));
                assertThat(city.deliver()).isZero();
            }

            assertThat(receiver.posted).hasSize(7);
            assertThat(receiver.posted.stream().map(it -> it.headers().get("Banyan-delivery")))
                    .containsOnly(city.onlyParcel());
            assertThat(city.parcels()).containsExactly("UNDELIVERED SERVER_FAILED 7");
        }
    }

    @Test
    void a_receiver_that_never_answers_is_not_waited_for() {
        try (var receiver = new Receiver()) {
            city.gateway(receiver);
            receiver.silent = true;
            city.tell("14");

            assertThat(city.deliver()).isZero();

            assertThat(city.parcels()).containsExactly("WAITING TIMED_OUT 1");
        }
    }

    @Test
    void what_was_refused_is_shown_to_the_administrator_who_sends_it_again_under_the_same_number() {
        try (var receiver = new Receiver()) {
            city.gateway(receiver);
            receiver.status = 403;
            city.tell("15");
            city.deliver();
            var administrator = new Visitor(city.application.url()).signIn("administrator", DemoAccounts.PASSWORD);

            assertThat(administrator.get("/channels/undelivered").body())
                    .contains("对方拒收", "HTTP 403", city.liaison.displayName())
                    .doesNotContain("t0ken");
            receiver.status = 200;
            administrator.submit("/channels/undelivered", "/channels/undelivered", "parcel=" + city.onlyParcel());
            // It falls due by the real clock of the page.
            city.clock.set(Instant.now().plusSeconds(60));

            assertThat(city.deliver()).isEqualTo(1);
            assertThat(receiver.posted.stream().map(it -> it.headers().get("Banyan-delivery")))
                    .containsExactly(city.onlyParcel(), city.onlyParcel());
            assertThat(administrator.get("/channels/undelivered").body()).contains("没有未投递的消息");
        }
    }

    @Test
    void a_machine_that_ends_after_sending_and_before_saying_so_sends_again_under_the_same_number() {
        try (var receiver = new Receiver()) {
            long id = city.gateway(receiver);
            city.tell("16");
            var parcels = city.bean(Parcels.class);
            parcels.pack(city.clock.instant(), 10);
            var taken = parcels.take(city.clock.instant(), city.clock.instant().plus(Duration.ofMinutes(10)), 10);
            var channel = city.bean(Channels.class).findToChange(id).orElseThrow();
            try (var gate = city.bean(Gates.class).open(channel)) {
                var letter = city.bean(DeliverMessages.Readers.class)
                        .sendings(
                                taken, parcels.contents(List.of(taken.getFirst().id())))
                        .getFirst()
                        .letter();
                gate.post(letter);
            }
            assertThat(city.deliver()).isZero();

            city.clock.move(Duration.ofMinutes(10));
            assertThat(city.deliver()).isEqualTo(1);

            assertThat(receiver.posted.stream().map(it -> it.headers().get("Banyan-delivery")))
                    .containsExactly(city.onlyParcel(), city.onlyParcel());
        }
    }

    @Test
    void nothing_goes_to_a_host_that_nobody_listed() {
        try (var receiver = new Receiver()) {
            city.gateway(receiver);
            city.bean(JdbcClient.class).sql("delete from outside.host").update();
            city.tell("17");

            assertThat(city.deliver()).isZero();

            assertThat(receiver.posted).isEmpty();
            assertThat(city.parcels()).containsExactly("UNDELIVERED HOST_NOT_LISTED 1");
        }
    }

    @Test
    void the_robot_of_a_unit_tells_its_group_once_and_signs_as_its_platform_asks() {
        try (var receiver = new Receiver()) {
            city.robot(receiver, "DINGTALK", "SEC");
            city.robot(receiver, "WECOM", "");
            city.robot(receiver, "FEISHU", "SEC");
            city.send(MessagesCity.message("18", Topic.DUTIES), To.liaisonAndLeader(MessagesCity.REFORM));
            city.send(MessagesCity.message("18", Topic.DUTIES), To.liaison("350102"));

            assertThat(city.deliver()).isEqualTo(3);

            var bodies = receiver.posted.stream().map(MessagesCity.Posted::body).toList();
            assertThat(bodies.stream().filter(it -> it.contains("\"msgtype\":\"text\"")))
                    .hasSize(2);
            assertThat(bodies.stream().filter(it -> it.contains("\"msg_type\":\"text\"") && it.contains("\"sign\":")))
                    .hasSize(1);
            assertThat(receiver.posted.stream().map(MessagesCity.Posted::query)).anySatisfy(query -> {
                var parts = query.split("[=&]");
                var moment = Instant.ofEpochMilli(Long.parseLong(parts[3]));
                assertThat(URLDecoder.decode(parts[5], StandardCharsets.UTF_8))
                        .isEqualTo(Signatures.dingTalk(moment, "SEC"));
            });
        }
    }

    @Test
    void a_robot_that_answers_well_and_means_no_is_understood() {
        try (var receiver = new Receiver()) {
            city.robot(receiver, "DINGTALK", "SEC");
            receiver.answer = "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";
            city.tell("19");
            city.deliver();
            assertThat(city.parcels()).containsExactly("UNDELIVERED REFUSED 1");

            receiver.answer = "{\"errcode\":130101,\"errmsg\":\"send too fast\"}";
            city.clock.move(Duration.ofSeconds(1));
            city.tell("20");
            city.deliver();
            assertThat(city.parcels()).containsExactly("UNDELIVERED REFUSED 1", "WAITING TOO_BUSY 1");
        }
    }

    @Test
    void secrets_are_nowhere_in_the_clear() {
        try (var receiver = new Receiver()) {
            city.gateway(receiver);
            var administrator = new Visitor(city.application.url()).signIn("administrator", DemoAccounts.PASSWORD);

            assertThat(administrator.get("/channels").body())
                    .contains("http://127.0.0.1:" + receiver.port())
                    .doesNotContain("t0ken", "s3cret");
            assertThat(city.bean(JdbcClient.class)
                            .sql(
                                    "select channel::text from messages.channel union all select journal::text from archive.journal")
                            .query(String.class)
                            .list())
                    .noneMatch(it -> it.contains("t0ken") || it.contains("s3cret"));
        }
    }
}
