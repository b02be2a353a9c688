package dev.banyan.messages.web;

import dev.banyan.messages.Channel;
import dev.banyan.messages.ChannelEntry;
import dev.banyan.messages.ChannelEntry.Fault;
import dev.banyan.messages.Topic;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The form of a channel (通道表单页面).
 *
 * @param id which channel; empty for a new one
 * @param seen revision it was filled in from
 * @param faults by the names of fields
 */
public record ChannelForm(Optional<Long> id, int seen, ChannelEntry entry, Map<String, Fault> faults) {
    public static final List<String> PLATFORMS = List.of("MAIL", "DINGTALK", "WECOM", "FEISHU", "WEBHOOK");

    public ChannelForm {
        faults = Map.copyOf(faults);
    }

    static ChannelForm blank() {
        Set<Topic> all = EnumSet.allOf(Topic.class);
        return new ChannelForm(
                Optional.empty(),
                0,
                new ChannelEntry(Map.of("platform", "MAIL", "port", "465", "security", "TLS"), all),
                Map.of());
    }

    static ChannelForm of(Channel channel) {
        var definition = channel.definition();
        var fields = switch (definition.way()) {
            case Channel.Mail mail ->
                Map.of(
                        "name", definition.name(),
                        "platform", "MAIL",
                        "host", mail.host(),
                        "port", String.valueOf(mail.port()),
                        "security", mail.security().name(),
                        "user", mail.user(),
                        "from", mail.from());
            case Channel.Post post ->
                Map.of(
                        "name", definition.name(),
                        "platform", post.platform().name(),
                        "unit", definition.unit().orElse(""));
        };
        return new ChannelForm(
                Optional.of(channel.id()), channel.revision(), new ChannelEntry(fields, definition.topics()), Map.of());
    }

    public String action() {
        return ChannelsController.PATH + id.map(it -> "/" + it).orElse("");
    }

    public Optional<Fault> fault(String field) {
        return Optional.ofNullable(faults.get(field));
    }
}
