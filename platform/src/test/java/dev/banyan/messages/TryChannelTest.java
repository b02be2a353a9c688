package dev.banyan.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.Visitor;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.messages.MessagesCity.Receiver;
import dev.banyan.messages.Parcel.Failure;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator sees whether a channel works without telling anybody anything. */
class TryChannelTest {
    private static MessagesCity city;

    @BeforeAll
    static void start(@TempDir Path data) {
        city = new MessagesCity(data);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static TryChannel.Outcome sent(long channel, Optional<String> mail) {
        return MessagesCity.as(
                city.administrator,
                () -> city.bean(TryChannel.class).send(city.administrator, channel, new Words(Language.CHINESE), mail));
    }

    @Test
    void a_trial_reaches_the_receiver_also_while_the_channel_is_off_and_says_why_where_it_does_not() throws Exception {
        city.clear();
        try (var receiver = new Receiver()) {
            long gateway = city.gateway(receiver);
            MessagesCity.as(
                    city.administrator,
                    () -> city.bean(ManageChannels.class).setActive(city.administrator, gateway, false));

            assertThat(sent(gateway, Optional.empty())).isEqualTo(new TryChannel.Sent());
            assertThat(receiver.posted).hasSize(1);
            assertThat(receiver.posted.getFirst().body()).contains("试验消息：通道“网关”已接通");
            receiver.status = 500;
            assertThat(sent(gateway, Optional.empty()))
                    .isInstanceOfSatisfying(
                            TryChannel.Failed.class, it -> assertThat(it.why()).isEqualTo(Failure.SERVER_FAILED));
            assertThat(sent(gateway + 1, Optional.empty())).isEqualTo(new TryChannel.NoSuchChannel());
        }
    }

    @Test
    void a_trial_by_mail_goes_to_the_address_that_is_named() throws Exception {
        city.clear();
        var server = MessagesCity.mailServer();
        try {
            city.mailChannel(server);
            long mail = MessagesCity.as(
                            city.administrator,
                            () -> city.bean(ManageChannels.class).all())
                    .getFirst()
                    .id();
            var administrator = new Visitor(city.application.url()).signIn("administrator", DemoAccounts.PASSWORD);
            String page = "/channels/" + mail;
            assertThat(sent(mail, Optional.empty())).isEqualTo(new TryChannel.Failed(Failure.NO_ADDRESS, ""));
            administrator.submit(page, page + "/trial", "to=chief@city.example");

            assertThat(administrator.get(page).body()).contains("试发");
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("chief@city.example");
        } finally {
            server.stop();
        }
    }
}
