package dev.banyan.reports;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.FindVerifiers;
import dev.banyan.reports.rules.Drawing;
import dev.banyan.reports.rules.LookBack;
import dev.banyan.reports.store.Verifications;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives each check to a unit that is independent of the one that reported (派出核查), by the seed and nobody's choice. */
@Component
class SendVerifiers {
    private final Verifications verifications;
    private final FindVerifiers verifiers;
    private final FindUnits units;
    private final CityCalendar calendar;

    SendVerifiers(Verifications verifications, FindVerifiers verifiers, FindUnits units, CityCalendar calendar) {
        this.verifications = verifications;
        this.verifiers = verifiers;
        this.units = units;
        this.calendar = calendar;
    }

    void sample(SampleId sample, String seed, List<SampleItem> items, LocalDate today) {
        var checkers = verifiers.units();
        var all = units.all();
        items.stream()
                .filter(SampleItem::drawn)
                .forEach(it -> verifications.add(
                        new Verifications.Drawn(sample),
                        it.subject(),
                        it.task(),
                        it.unit(),
                        Drawing.checker(seed, it.subject(), it.unit(), checkers, all),
                        days(today)));
    }

    void lookBack(Closing closing, LocalDate since) {
        String subject = "closing/" + closing.id();
        verifications.add(
                new Verifications.Closed(closing.id()),
                subject,
                closing.task(),
                closing.unit(),
                Drawing.checker(closing.at().toString(), subject, closing.unit(), verifiers.units(), units.all()),
                days(since));
    }

    private Verification.Days days(LocalDate since) {
        return new Verification.Days(since, calendar.workCalendar().plusWorkingDays(since, LookBack.WORKING_DAYS));
    }
}
