package dev.banyan.messages;

import dev.banyan.directory.FindAddressees;
import dev.banyan.directory.OpenToAll;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.messages.gates.Gate;
import dev.banyan.messages.gates.Gates;
import dev.banyan.messages.gates.Letter;
import dev.banyan.messages.rules.Patience;
import dev.banyan.messages.rules.Routes;
import dev.banyan.messages.store.Channels;
import dev.banyan.messages.store.Parcels;
import dev.banyan.messages.store.Wishes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due (投递消息): each parcel at least once, under a number that stays the same, and no transaction is open while others
 * are waited for.
 */
@Component
@OpenToAll(reason = "only sends what was laid out before, to whom it was laid out for")
public class DeliverMessages {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverMessages.class);

    /** Longer than a batch may take: a machine that did not come back by then is not waited for. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final int PACKED_AT_ONCE = 5_000;
    private static final int TAKEN_AT_ONCE = 256;
    private static final int POSTED_AT_ONCE = 16;

    private final Parcels parcels;
    private final Channels channels;
    private final Gates gates;
    private final Readers readers;
    private final Clock clock;

    DeliverMessages(Parcels parcels, Channels channels, Gates gates, Readers readers, Clock clock) {
        this.parcels = parcels;
        this.channels = channels;
        this.gates = gates;
        this.readers = readers;
        this.clock = clock;
    }

    /** How many parcels went out. */
    public long deliver() {
        while (parcels.pack(clock.instant(), PACKED_AT_ONCE) == PACKED_AT_ONCE) {
            // The rest is packed in the next round.
        }
        long sent = 0;
        for (var taken = take(); !taken.isEmpty(); taken = take()) {
            sent += post(taken);
        }
        return sent;
    }

    private List<Parcel> take() {
        var now = clock.instant();
        return parcels.take(now, now.plus(LEASE), TAKEN_AT_ONCE);
    }

    private long post(List<Parcel> taken) {
        var contents = parcels.contents(taken.stream().map(Parcel::id).toList());
        var byChannel = readers.sendings(taken, contents).stream()
                .collect(Collectors.groupingBy(it -> it.parcel().channel()));
        long sent = 0;
        for (var channel : channels.all()) {
            var sendings = byChannel.getOrDefault(channel.id(), List.of());
            if (!sendings.isEmpty()) {
                try (var gate = gates.open(channel)) {
                    sent += post(gate, sendings);
                }
            }
        }
        return sent;
    }

    /** A parcel, and what is written to its receiver. */
    record Sending(Parcel parcel, Letter letter) {
        Gate.Posted post(Gate gate) {
            return parcel.recipient().isPresent() && letter.addressee().isEmpty()
                    ? new Gate.Failed(Parcel.Failure.NO_ADDRESS, "")
                    : gate.post(letter);
        }
    }

    private record Result(Parcel parcel, Gate.Posted posted) {}

    private long post(Gate gate, List<Sending> sendings) {
        try (var hands = Executors.newFixedThreadPool(
                POSTED_AT_ONCE, Thread.ofVirtual().name("post-", 1).factory())) {
            var results = hands
                    .invokeAll(sendings.stream()
                            .map(it -> (Callable<Result>) () -> new Result(it.parcel(), it.post(gate)))
                            .toList())
                    .stream()
                    .map(DeliverMessages::result)
                    .flatMap(Optional::stream)
                    .toList();
            var now = clock.instant();
            var sent = results.stream()
                    .filter(it -> it.posted() instanceof Gate.Sent)
                    .map(it -> it.parcel().id())
                    .toList();
            parcels.sent(sent, now);
            results.forEach(it -> failed(it, now));
            return sent.size();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static Optional<Result> result(java.util.concurrent.Future<Result> done) {
        try {
            return Optional.of(done.get());
        } catch (ExecutionException e) {
            // The others go on; this one is taken again when its lease ends.
            LOG.error("a parcel was left half-way", e.getCause());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void failed(Result result, Instant now) {
        if (result.posted() instanceof Gate.Failed(var why, String detail)) {
            var again = why.passes()
                    ? Patience.after(result.parcel().state().attempt()).map(now::plus)
                    : Optional.<Instant>empty();
            parcels.failed(result.parcel().id(), why, detail, again, now);
        }
    }

    /** Who reads what (信件收件人). */
    @Component
    static final class Readers {
        private final FindAddressees addressees;
        private final Wishes wishes;

        Readers(FindAddressees addressees, Wishes wishes) {
            this.addressees = addressees;
            this.wishes = wishes;
        }

        List<Sending> sendings(List<Parcel> parcels, Map<UUID, List<Received>> contents) {
            var people = parcels.stream().flatMap(it -> it.recipient().stream()).collect(Collectors.toSet());
            var names = addressees.of(people);
            var known = wishes.of(people);
            return parcels.stream()
                    .map(parcel -> {
                        var wish = parcel.recipient().map(it -> Routes.wish(known, it));
                        return new Sending(
                                parcel,
                                new Letter(
                                        parcel.id(),
                                        new Words(wish.map(Wish::language).orElse(Language.CHINESE)),
                                        parcel.recipient()
                                                .flatMap(it -> Optional.ofNullable(names.get(it)))
                                                .map(it -> new Letter.Addressee(
                                                        it.signInName(), it.displayName(), wish.flatMap(Wish::mail))),
                                        contents.getOrDefault(parcel.id(), List.of())));
                    })
                    .toList();
        }
    }
}
