package dev.banyan.messages.rules;

import dev.banyan.calendar.WorkCalendar;
import dev.banyan.messages.Channel;
import dev.banyan.messages.Message;
import dev.banyan.messages.Wish;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** On which channels a message goes to whom, and when (投递路径). */
public final class Routes {
    private final List<Channel> channels;
    private final LocalDateTime now;
    private final Supplier<WorkCalendar> calendar;

    /** @param channels active ones, in the order in which they were set up */
    public Routes(List<Channel> channels, LocalDateTime now, Supplier<WorkCalendar> calendar) {
        this.channels = List.copyOf(channels);
        this.now = now;
        this.calendar = calendar;
    }

    /**
     * One way out (投递).
     *
     * @param recipient empty for the group of a unit
     */
    public record Route(long channel, Optional<UUID> recipient, LocalDateTime due) {}

    /** To a person: by mail to whoever gave an address, and through each gateway. */
    public List<Route> to(UUID person, Message message, Wish wish) {
        var due = SendingTime.of(now, wish, message, calendar);
        if (due.isEmpty()) {
            return List.of();
        }
        var routes = new ArrayList<Route>();
        boolean mailed = wish.mail().isEmpty();
        for (var channel : channels) {
            if (!channel.personal() || !channel.definition().topics().contains(message.topic())) {
                continue;
            }
            if (channel.definition().way() instanceof Channel.Mail) {
                if (!mailed) {
                    routes.add(new Route(channel.id(), Optional.of(person), due.get()));
                }
                mailed = true;
            } else {
                routes.add(new Route(channel.id(), Optional.of(person), due.get()));
            }
        }
        return routes;
    }

    /** To the groups of a unit, which sleep at night like everybody who said nothing else. */
    public List<Route> toGroups(String unit, Message message) {
        var due = SendingTime.of(now, Wish.USUAL, message, calendar).orElse(now);
        return channels.stream()
                .filter(it -> !it.personal() && it.definition().topics().contains(message.topic()))
                .filter(it -> it.definition().unit().filter(unit::equals).isPresent())
                .map(it -> new Route(it.id(), Optional.empty(), due))
                .toList();
    }

    /** The wish of whoever said nothing, where there is none. */
    public static Wish wish(Map<UUID, Wish> wishes, UUID person) {
        return wishes.getOrDefault(person, Wish.USUAL);
    }
}
