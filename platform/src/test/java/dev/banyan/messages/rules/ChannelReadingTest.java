package dev.banyan.messages.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.messages.Channel;
import dev.banyan.messages.Channel.Definition;
import dev.banyan.messages.Channel.Mail;
import dev.banyan.messages.Channel.Platform;
import dev.banyan.messages.Channel.Post;
import dev.banyan.messages.Channel.Security;
import dev.banyan.messages.ChannelEntry;
import dev.banyan.messages.ChannelEntry.Fault;
import dev.banyan.messages.Topic;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChannelReadingTest {
    private static final Set<Topic> DUTIES = Set.of(Topic.DUTIES);

    private static ChannelReading.Read read(Map<String, String> fields) {
        return ChannelReading.read(new ChannelEntry(fields, DUTIES), Optional.empty());
    }

    @Test
    void of_a_robot_only_scheme_host_and_port_may_be_seen() {
        var read = (ChannelReading.Good) read(Map.of(
                "name",
                "群",
                "platform",
                "DINGTALK",
                "unit",
                "U",
                "signing",
                "SEC",
                "address",
                "https://robot.example/send?access_token=t"));

        assertThat(read.definition())
                .isEqualTo(new Definition(
                        "群", new Post(Platform.DINGTALK, "https://robot.example"), Optional.of("U"), DUTIES));
        assertThat(read.secret()).contains("https://robot.example/send?access_token=t\nSEC");
        assertThat(read.toString()).doesNotContain("access_token", "SEC");
    }

    @Test
    void a_mail_server_is_read_and_belongs_to_everybody() {
        var read = read(Map.of(
                "name",
                "邮箱",
                "platform",
                "MAIL",
                "host",
                "SMTP.city.example.",
                "port",
                "587",
                "security",
                "STARTTLS",
                "from",
                "a@city.example",
                "unit",
                "U"));

        assertThat(read)
                .isEqualTo(new ChannelReading.Good(
                        new Definition(
                                "邮箱",
                                new Mail("smtp.city.example", 587, Security.STARTTLS, "", "a@city.example"),
                                Optional.empty(),
                                DUTIES),
                        Optional.empty()));
    }

    @Test
    void each_wrong_field_is_named() {
        assertThat(ChannelReading.read(
                        new ChannelEntry(
                                Map.of(
                                        "platform",
                                        "MAIL",
                                        "host",
                                        "no host",
                                        "port",
                                        "0",
                                        "from",
                                        "nobody",
                                        "user",
                                        "u"),
                                Set.of()),
                        Optional.empty()))
                .isEqualTo(new ChannelReading.Faulty(Map.of(
                        "name", Fault.MISSING,
                        "topics", Fault.NO_TOPIC,
                        "host", Fault.NO_HOST,
                        "port", Fault.NO_PORT,
                        "from", Fault.NO_MAIL_ADDRESS,
                        "security", Fault.MISSING,
                        "password", Fault.NO_SECRET)));
        assertThat(read(Map.of("name", "群", "platform", "FEISHU", "address", "ftp://x")))
                .isEqualTo(new ChannelReading.Faulty(Map.of("unit", Fault.NO_UNIT, "address", Fault.NO_ADDRESS)));
        assertThat(read(Map.of("name", "网关", "platform", "WEBHOOK", "address", "https://u:p@x.example/")))
                .isEqualTo(new ChannelReading.Faulty(Map.of("address", Fault.NO_ADDRESS, "signing", Fault.NO_SECRET)));
        assertThat(read(Map.of("name", "x", "platform", "PIGEON")))
                .isEqualTo(new ChannelReading.Faulty(Map.of("platform", Fault.MISSING)));
    }

    @Test
    void a_secret_stays_with_its_platform_or_server_and_follows_to_no_other() {
        var robot = channel(new Post(Platform.WEBHOOK, "https://gate.example"));
        var mail = channel(new Mail("smtp.example", 25, Security.NONE, "u", "a@b.example"));

        assertThat(ChannelReading.read(
                        new ChannelEntry(Map.of("name", "新名", "platform", "WEBHOOK"), DUTIES), Optional.of(robot)))
                .isEqualTo(new ChannelReading.Good(
                        new Definition("新名", robot.definition().way(), Optional.empty(), DUTIES), Optional.empty()));
        assertThat(ChannelReading.read(
                        new ChannelEntry(Map.of("name", "新名", "platform", "FEISHU", "unit", "U"), DUTIES),
                        Optional.of(robot)))
                .isEqualTo(new ChannelReading.Faulty(Map.of("address", Fault.NO_ADDRESS)));
        assertThat(ChannelReading.read(
                        new ChannelEntry(
                                Map.of(
                                        "name",
                                        "x",
                                        "platform",
                                        "MAIL",
                                        "host",
                                        "other.example",
                                        "port",
                                        "25",
                                        "security",
                                        "NONE",
                                        "from",
                                        "a@b.example",
                                        "user",
                                        "u"),
                                DUTIES),
                        Optional.of(mail)))
                .isEqualTo(new ChannelReading.Faulty(Map.of("password", Fault.NO_SECRET)));
    }

    private static Channel channel(Channel.Way way) {
        return new Channel(1, 1, new Definition("x", way, Optional.empty(), DUTIES), true, "管理员");
    }
}
