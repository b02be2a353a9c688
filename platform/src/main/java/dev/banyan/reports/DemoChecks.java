package dev.banyan.reports;

import dev.banyan.archive.KeptFiles;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.CityTime;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.FindVerifiers;
import dev.banyan.directory.OpenToAll;
import dev.banyan.directory.Unit;
import dev.banyan.reports.rules.Drawing;
import dev.banyan.reports.rules.LookBack;
import dev.banyan.reports.store.ProofRows;
import dev.banyan.reports.store.SampleRows;
import dev.banyan.reports.store.SampleRows.Checked;
import dev.banyan.reports.store.SampleRows.Found;
import dev.banyan.reports.store.Samples;
import dev.banyan.responsibility.DemoLot;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Draws a sample of each past year's reports of the demo city and tells what the checks found (演示核查抽样). */
@Component
@OpenToAll(reason = "called by the demo city alone")
class DemoChecks {
    private static final String CHECKER = "演示核查员";
    private static final byte[] RECORD = "%PDF-1.4\n% 演示核查记录，内容为模拟。\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    private final Samples samples;
    private final SampleRows rows;
    private final ProofRows proofs;
    private final FindVerifiers verifiers;
    private final FindUnits units;
    private final CityCalendar calendar;
    private final KeptFiles files;

    DemoChecks(
            Samples samples,
            SampleRows rows,
            ProofRows proofs,
            FindVerifiers verifiers,
            FindUnits units,
            CityCalendar calendar,
            KeptFiles files) {
        this.samples = samples;
        this.rows = rows;
        this.proofs = proofs;
        this.verifiers = verifiers;
        this.units = units;
        this.calendar = calendar;
        this.files = files;
    }

    void tell() {
        var record = files.keep(RECORD).sm3();
        for (int year = 2021; ; year++) {
            var day = calendar.workCalendar().workingDayFrom(LocalDate.of(year + 1, 2, 20));
            if (!day.isBefore(calendar.today())) {
                return;
            }
            draw(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)), day, record);
        }
    }

    private void draw(Period year, LocalDate day, String record) {
        String seed = "DEMO-" + day + "-" + DemoLot.below(900_000, "seed", day);
        var items = Drawing.draw(seed, samples.candidates(year));
        if (items.isEmpty()) {
            return;
        }
        var id = samples.add(
                year,
                1,
                seed,
                "【演示】当日公开开奖号码（模拟）",
                "",
                new Sample.Drawn(DemoReports.OFFICE.name(), CityTime.moment(day.atTime(LocalTime.of(10, 0)))),
                UUID.nameUUIDFromBytes(("demo sample " + day).getBytes(StandardCharsets.UTF_8)));
        var checkers = verifiers.units();
        var all = units.all();
        var due = calendar.workCalendar().plusWorkingDays(day, LookBack.WORKING_DAYS);
        rows.add(
                new SampleRows.Drawn(id, day, due),
                items,
                items.stream()
                        .filter(SampleItem::drawn)
                        .map(item -> checked(item, seed, day, new Desk(checkers, all, record)))
                        .toList());
        // Of the last sample the reports still wait to be looked at again.
        proofs.foundFalse(id.value(), day.plusYears(1).isBefore(calendar.today()));
    }

    private record Desk(List<String> checkers, List<Unit> units, String record) {}

    private Checked checked(SampleItem item, String seed, LocalDate drawn, Desk desk) {
        var checker = Drawing.checker(seed, item.subject(), item.unit(), desk.checkers(), desk.units());
        var day = calendar.workCalendar().plusWorkingDays(drawn, 1 + DemoLot.below(12, "checked", item.key()));
        boolean done = checker.isPresent() && day.isBefore(calendar.today()) && DemoLot.of("looked", item.key()) < 0.97;
        return new Checked(item, checker, done ? Optional.of(found(item, day, desk.record())) : Optional.empty());
    }

    private static Found found(SampleItem item, LocalDate day, String record) {
        double lot = DemoLot.of("truth", item.key());
        if (lot < 0.04) {
            return new Found(Truth.FALSE, "【演示】现场未见所报成果，所报数据没有依据。", day, CHECKER, Optional.of(record));
        }
        return lot < 0.14
                ? new Found(Truth.PARTLY, "【演示】主体内容属实，部分数据口径偏大，已要求更正。", day, CHECKER, Optional.of(record))
                : new Found(Truth.TRUE, "【演示】抽查现场和台账，所报属实。", day, CHECKER, Optional.empty());
    }
}
