package dev.banyan.messages.gates;

import dev.banyan.messages.Channel;
import dev.banyan.messages.Channel.Mail;
import dev.banyan.messages.Channel.Post;
import dev.banyan.messages.Parcel.Failure;
import dev.banyan.messages.rules.ChannelSecret;
import dev.banyan.messages.store.Channels;
import dev.banyan.outside.CallLimits;
import dev.banyan.outside.NamedHosts;
import dev.banyan.outside.Sealing;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BiFunction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Opens channels (打开通道): only to hosts that an administrator listed, with secrets that are opened for this alone. */
@Component
public class Gates {
    private static final CallLimits LIMITS =
            new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(15), 65_536);

    private final Channels channels;
    private final NamedHosts hosts;
    private final Sealing sealing;
    private final Clock clock;
    private final Setting setting;

    Gates(Channels channels, NamedHosts hosts, Sealing sealing, Clock clock, Setting setting) {
        this.channels = channels;
        this.hosts = hosts;
        this.sealing = sealing;
        this.clock = clock;
        this.setting = setting;
    }

    /** What an operator says of sending (发送设置). */
    @Component
    record Setting(
            @Value("${banyan.address:}") String address,
            @Value("${banyan.messages.patience:PT15S}") Duration patience) {
        CallLimits limits() {
            return new CallLimits(
                    shorter(LIMITS.connect()), shorter(LIMITS.silence()), shorter(LIMITS.total()), LIMITS.bytes());
        }

        private Duration shorter(Duration usual) {
            return usual.compareTo(patience) < 0 ? usual : patience;
        }
    }

    /** Who a secret is sealed for. */
    public static String owner(long channel) {
        return "channel " + channel;
    }

    public Gate open(Channel channel) {
        if (!channel.active()) {
            return Gate.closed(Failure.SWITCHED_OFF, "");
        }
        var sealed = channels.secret(channel.id());
        var secret = sealed.flatMap(it -> sealing.open(owner(channel.id()), it));
        return switch (channel.definition().way()) {
            case Mail mail ->
                secret.isEmpty() && (sealed.isPresent() || !mail.user().isEmpty())
                        ? Gate.closed(Failure.NO_SECRET, sealing.where())
                        : pinned(
                                mail.host(),
                                mail.port(),
                                (host, address) -> new MailGate(
                                        mail, address, secret.orElse(""), setting.address(), setting.limits()));
            case Post post ->
                secret.map(ChannelSecret::read)
                        .map(it -> open(post, it))
                        .orElseGet(() -> Gate.closed(Failure.NO_SECRET, sealing.where()));
        };
    }

    private Gate open(Post post, ChannelSecret secret) {
        URI address;
        try {
            address = URI.create(secret.address());
        } catch (IllegalArgumentException unreadable) {
            return Gate.closed(Failure.NO_SECRET, "");
        }
        return pinned(
                address.getHost(),
                port(address),
                (host, found) -> new PostGate(
                        post.platform(),
                        secret,
                        new PostGate.Reach(host, found, setting.limits()),
                        clock,
                        setting.address()));
    }

    private Gate pinned(String host, int port, BiFunction<String, InetAddress, Gate> opening) {
        return switch (hosts.find(host, port)) {
            case NamedHosts.Pinned(InetAddress address) -> opening.apply(host, address);
            case NamedHosts.Unreachable(var why, String detail) ->
                Gate.closed(
                        switch (why) {
                            case HOST_NOT_LISTED -> Failure.HOST_NOT_LISTED;
                            case ADDRESS_NOT_PUBLIC -> Failure.ADDRESS_NOT_PUBLIC;
                            case NAME_UNKNOWN -> Failure.NAME_UNKNOWN;
                        },
                        detail);
        };
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }
}
