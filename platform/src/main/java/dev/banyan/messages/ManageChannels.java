package dev.banyan.messages;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.messages.ChannelEntry.Fault;
import dev.banyan.messages.gates.Gates;
import dev.banyan.messages.rules.ChannelReading;
import dev.banyan.messages.store.Channels;
import dev.banyan.outside.Sealing;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up the ways on which messages leave the house (管理消息通道). */
@Component
@Needs(Permission.MANAGE_CHANNELS)
public class ManageChannels {
    private final Channels channels;
    private final FindUnits units;
    private final Sealing sealing;
    private final Journal journal;
    private final Clock clock;

    ManageChannels(Channels channels, FindUnits units, Sealing sealing, Journal journal, Clock clock) {
        this.channels = channels;
        this.units = units;
        this.sealing = sealing;
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    public record Saved(long channel) implements Outcome {}

    /** @param faults by the names of fields */
    public record Refused(Map<String, Fault> faults) implements Outcome {
        public Refused {
            faults = Map.copyOf(faults);
        }
    }

    /** Somebody was faster. */
    public record ChangedMeanwhile(String by) implements Outcome {}

    /** Secrets are kept under a key that is not there. */
    public record KeyLost(String where, List<String> wanted) implements Outcome {
        public KeyLost {
            wanted = List.copyOf(wanted);
        }
    }

    public record NoSuchChannel() implements Outcome {}

    public List<Channel> all() {
        return channels.all();
    }

    /** Adds a channel; one of the same name is the same channel. */
    @Transactional
    public Outcome add(Actor actor, ChannelEntry entry) {
        return switch (checked(entry, Optional.empty())) {
            case ChannelReading.Faulty(var faults) -> new Refused(faults);
            case ChannelReading.Good(var definition, var secret) -> {
                var there = channels.all().stream()
                        .filter(it -> it.definition().name().equals(definition.name()))
                        .findFirst();
                if (there.isPresent()) {
                    yield new Saved(there.get().id());
                }
                long id = channels.add(definition, actor.displayName(), clock.instant());
                yield sealed(actor, "ChannelAdded", id, Optional.empty(), definition, secret);
            }
        };
    }

    /** @param seen revision the actor had before the eyes */
    @Transactional
    public Outcome change(Actor actor, long id, int seen, ChannelEntry entry) {
        var found = channels.findToChange(id);
        if (found.isEmpty()) {
            return new NoSuchChannel();
        }
        var before = found.get();
        if (before.revision() != seen) {
            return new ChangedMeanwhile(before.changedBy());
        }
        return switch (checked(entry, found)) {
            case ChannelReading.Faulty(var faults) -> new Refused(faults);
            case ChannelReading.Good(var definition, var secret) -> {
                channels.change(id, definition, before.active(), actor.displayName(), clock.instant());
                yield sealed(actor, "ChannelChanged", id, Optional.of(before.definition()), definition, secret);
            }
        };
    }

    /** Switches a channel on or off; what waits on one that is off is not delivered. */
    @Transactional
    public Outcome setActive(Actor actor, long id, boolean active) {
        var found = channels.findToChange(id);
        if (found.isEmpty()) {
            return new NoSuchChannel();
        }
        if (found.get().active() != active) {
            channels.change(id, found.get().definition(), active, actor.displayName(), clock.instant());
            record(actor, active ? "ChannelStarted" : "ChannelStopped", id, Optional.empty(), Optional.empty());
        }
        return new Saved(id);
    }

    private ChannelReading.Read checked(ChannelEntry entry, Optional<Channel> before) {
        var read = ChannelReading.read(entry, before);
        return read instanceof ChannelReading.Good good
                        && good.definition()
                                .unit()
                                .filter(it -> units.find(it).isEmpty())
                                .isPresent()
                ? new ChannelReading.Faulty(Map.of("unit", Fault.NO_UNIT))
                : read;
    }

    private Outcome sealed(
            Actor actor,
            String act,
            long id,
            Optional<Channel.Definition> before,
            Channel.Definition after,
            Optional<String> secret) {
        if (secret.isPresent()) {
            switch (sealing.seal(Gates.owner(id), secret.get())) {
                case Sealing.Done(var done) -> channels.keepSecret(id, done);
                case Sealing.KeyLost(String where, var wanted) -> {
                    org.springframework.transaction.interceptor.TransactionAspectSupport.currentTransactionStatus()
                            .setRollbackOnly();
                    return new KeyLost(where, wanted);
                }
            }
        }
        record(actor, act, id, before.map(Channel.Definition::toString), Optional.of(after.toString()));
        return new Saved(id);
    }

    private void record(Actor actor, String act, long id, Optional<String> before, Optional<String> after) {
        journal.record(new Deed(actor.displayName(), act, "channel", String.valueOf(id), before, after));
    }
}
