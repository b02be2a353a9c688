package dev.banyan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.archive.JournalEntry;
import dev.banyan.archive.store.ChainEnd;
import dev.banyan.archive.store.JournalEntries;
import dev.banyan.calendar.rules.HolidayTable;
import dev.banyan.calendar.store.Notices;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Role;
import dev.banyan.launch.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Loading of notices, on a fresh database. */
class LoadHolidaysTest {
    private static final Actor OFFICE = new Actor(new UUID(7, 7), "office", "督查室", Set.of(Role.OFFICE));
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final String NEXT_YEAR = HolidayTable.HEADING + "\n2027,试〔2026〕1号,放假,元旦,2027-01-01,2027-01-01\n";

    private final List<Object> told = new ArrayList<>();
    /** Late in the evening of Greenwich, when Shanghai has the next day. */
    private Instant now = Instant.parse("2026-11-24T16:30:00Z");

    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final DataSource source = TestDatabase.fresh();
    private final JdbcClient database = JdbcClient.create(source);
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    private final JournalEntries entries = new JournalEntries(database);
    private final Journal journal = new Journal(entries, new ChainEnd(source), clock);
    private final Notices notices = new Notices(database);
    private final CityCalendar city = new CityCalendar(notices, clock);
    private final LoadHolidays loading = new LoadHolidays(notices, journal, told::add, clock);
    private final SetOfficeHours hours = new SetOfficeHours(notices, journal, clock);

    @Test
    void a_notice_settles_its_year_and_is_told_and_recorded() {
        assertThat(city.workCalendar().provisional(NEW_YEAR)).isTrue();
        assertThat(city.workCalendar().isWorkingDay(NEW_YEAR)).isTrue();

        assertThat(changes(NEXT_YEAR)).extracting(HolidayChange::first).containsExactly(true);

        assertThat(city.workCalendar().provisional(NEW_YEAR)).isFalse();
        assertThat(city.workCalendar().isWorkingDay(NEW_YEAR)).isFalse();
        assertThat(told).containsExactly(new HolidaysChanged(2027, List.of(NEW_YEAR)));
        assertThat(deeds()).containsExactly(new Deed("督查室", "HolidaysLoaded", "calendar", "2027").after(NEXT_YEAR));
    }

    @Test
    void the_same_table_again_changes_nothing() {
        changes(NEXT_YEAR);

        assertThat(changes(NEXT_YEAR)).isEmpty();
        assertThat(told).hasSize(1);
        assertThat(deeds()).hasSize(1);
    }

    @Test
    void a_preview_keeps_nothing() {
        assertThat(loading.preview(OFFICE, NEXT_YEAR)).isInstanceOf(LoadHolidays.Loaded.class);

        assertThat(city.workCalendar().settled(2027)).isFalse();
        assertThat(told).isEmpty();
        assertThat(deeds()).isEmpty();
    }

    @Test
    void one_fault_keeps_the_whole_table_out() {
        assertThat(inTransaction(() -> loading.load(OFFICE, NEXT_YEAR + "2028,试〔2027〕1号,放假,元旦,今天,2028-01-01\n")))
                .isEqualTo(new LoadHolidays.Refused(
                        List.of(new HolidayTable.Fault(3, HolidayTable.What.NOT_A_DAY, "今天"))));
        assertThat(city.workCalendar().settled(2027)).isFalse();
    }

    @Test
    void what_was_known_at_a_moment_can_be_asked_for_ever_after() {
        Instant before = now;
        now = now.plus(Duration.ofMinutes(1));
        changes(NEXT_YEAR);
        Instant first = now;
        now = now.plus(Duration.ofMinutes(1));
        changes(NEXT_YEAR.replace("2027-01-01", "2027-01-04"));

        assertThat(List.of(before, first, now))
                .extracting(city::workCalendar)
                .extracting(calendar -> calendar.isWorkingDay(NEW_YEAR))
                .containsExactly(true, false, true);
        assertThat(deeds().getLast().before()).contains(NEXT_YEAR);
        assertThatThrownBy(
                        () -> database.sql("delete from calendar.special_day").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("a later notice follows an earlier one");
    }

    @Test
    void notices_that_come_with_banyan_never_overrule_what_a_city_loaded() {
        changes(NEXT_YEAR);

        inTransaction(() -> loading.complete(
                Actor.SYSTEM,
                NEXT_YEAR.replace("2027-01-01", "2027-01-04") + "2028,试〔2027〕1号,放假,元旦,2028-01-01,2028-01-01\n"));

        assertThat(city.workCalendar().isWorkingDay(NEW_YEAR)).isFalse();
        assertThat(city.workCalendar().settled(2028)).isTrue();
    }

    @Test
    void office_hours_are_set_once_and_hold_for_limits_in_hours() {
        String summer = "01-01 08:00-12:00 15:00-18:00";

        assertThat(inTransaction(() -> hours.set(OFFICE, summer))).isEqualTo(new SetOfficeHours.Done());
        inTransaction(() -> hours.set(OFFICE, " " + summer));
        assertThat(inTransaction(() -> hours.set(OFFICE, "always"))).isEqualTo(new SetOfficeHours.Refused(1, "always"));

        assertThat(Deadlines.due(
                                LocalDate.of(2026, 3, 2).atTime(11, 0),
                                new TimeLimit.WorkingHours(2),
                                List.of(),
                                city.workCalendar())
                        .time())
                .hasToString("Optional[16:00]");
        assertThat(deeds()).extracting(Deed::act).containsExactly("OfficeHoursSet");
    }

    @Test
    void today_is_the_day_in_the_city_wherever_the_clock_stands() {
        assertThat(city.today()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(city.now()).hasToString("2026-11-25T00:30");
    }

    private List<HolidayChange> changes(String table) {
        return ((LoadHolidays.Loaded) inTransaction(() -> loading.load(OFFICE, table))).changes();
    }

    private List<Deed> deeds() {
        return entries.after(0, 100).stream().map(JournalEntry::deed).toList();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(transaction -> work.get());
    }
}
