package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.CityTime;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.reports.rules.Drawing;
import dev.banyan.reports.store.Samples;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws what is checked on the spot (抽取核查样本): seed and whole list are published, and each further draw says why. */
@Component
@Needs(Permission.REVIEW_REPORTS)
public class DrawSample {
    private static final int SHORTEST_SEED = 6;
    private static final int LONGEST_SEED = 100;

    private final Samples samples;
    private final SendVerifiers sending;
    private final CityCalendar calendar;
    private final Journal journal;

    DrawSample(Samples samples, SendVerifiers sending, CityCalendar calendar, Journal journal) {
        this.samples = samples;
        this.sending = sending;
        this.calendar = calendar;
        this.journal = journal;
    }

    public sealed interface Outcome {}

    public record Drawn(SampleId sample) implements Outcome {}

    public record Refused(Reason reason) implements Outcome {}

    public enum Reason {
        /** A seed has 6 to 100 characters. */
        SEED_UNUSABLE,
        /** Nobody could look the seed up. */
        SOURCE_MISSING,
        /** What is accepted until its end would be missing. */
        PERIOD_NOT_OVER,
        /** There is a sample of the period: drawing again needs a reason. */
        DRAWN_BEFORE,
        NOTHING_ACCEPTED
    }

    /**
     * @param seed something public that nobody could choose, such as the digits of a lottery
     * @param source where it can be looked up
     * @param reason why the period is drawn again; empty for the first time
     * @param request names this very request: sent twice, it is carried out once
     */
    @Transactional
    public Outcome draw(Actor actor, Period period, String seed, String source, String reason, UUID request) {
        String sown = seed.strip();
        if (sown.length() < SHORTEST_SEED || sown.length() > LONGEST_SEED || sown.contains("\n")) {
            return new Refused(Reason.SEED_UNUSABLE);
        }
        if (source.isBlank()) {
            return new Refused(Reason.SOURCE_MISSING);
        }
        if (!period.to().isBefore(calendar.today())) {
            return new Refused(Reason.PERIOD_NOT_OVER);
        }
        int before = samples.lockAndCount(period);
        var done = samples.ofRequest(request);
        if (done.isPresent()) {
            return new Drawn(done.get());
        }
        if (before > 0 && reason.isBlank()) {
            return new Refused(Reason.DRAWN_BEFORE);
        }
        var items = Drawing.draw(sown, samples.candidates(period));
        if (items.isEmpty()) {
            return new Refused(Reason.NOTHING_ACCEPTED);
        }
        var drawn = new Sample.Drawn(actor.displayName(), CityTime.moment(calendar.now()));
        var id = samples.add(
                period, before + 1, sown, source.strip(), before == 0 ? "" : reason.strip(), drawn, request);
        items.forEach(item -> samples.add(id, item));
        sending.sample(id, sown, items, calendar.today());
        journal.record(new Deed(actor.displayName(), "SampleDrawn", "sample", id.value())
                .after(period.from() + "/" + period.to() + " no. " + (before + 1) + ", seed " + sown + ", "
                        + items.stream().filter(SampleItem::drawn).count() + " of " + items.size()
                        + (reason.isBlank() ? "" : "\n" + reason.strip())));
        return new Drawn(id);
    }
}
