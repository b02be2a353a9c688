package dev.banyan.plan;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.CityTime;
import dev.banyan.directory.Actor;
import dev.banyan.directory.TellDemo;
import dev.banyan.paperwork.ShippedTable;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.plan.RegisterType.Kind;
import dev.banyan.plan.store.Entries;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Enters the matters of {@code demo/matters.csv} on the registers of the demo city (演示台账事项), once, so many days before today. */
@Component
@Order(23)
@ConditionalOnProperty(value = "banyan.demo.matters", matchIfMissing = true)
@ConditionalOnProperty(value = "banyan.demo.history", matchIfMissing = true)
@ConditionalOnProperty("banyan.demo")
class DemoEntries implements ApplicationRunner {
    static final String FILE = "demo/matters.csv";

    private final EnterMatter entering;
    private final FindRegisters registers;
    private final Entries entries;
    private final CityCalendar calendar;
    private final TellDemo telling;

    DemoEntries(
            EnterMatter entering, FindRegisters registers, Entries entries, CityCalendar calendar, TellDemo telling) {
        this.entering = entering;
        this.registers = registers;
        this.entries = entries;
        this.calendar = calendar;
        this.telling = telling;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        telling.unless(entries::any, () -> ShippedTable.rows(FILE).forEach(this::enter));
    }

    private void enter(Spreadsheet.Row row) {
        var day = calendar.today().minusDays(Long.parseLong(row.cell(1)));
        var at = morning(day);
        var request = UUID.nameUUIDFromBytes(("demo matter " + row.number()).getBytes(StandardCharsets.UTF_8));
        var type = registers.find(row.cell(0)).orElseThrow().type();
        var matter = new NewMatter(row.cell(0), "【演示】" + row.cell(5), row.cell(6), fields(type, day), Optional.empty());
        var outcome = row.cell(2).equals("DRAFTED")
                ? entering.draft(Actor.SYSTEM, request, matter, at)
                : entering.enter(Actor.SYSTEM, request, matter, at);
        if (!(outcome instanceof EnterMatter.Entered)) {
            throw new IllegalStateException(FILE + ":" + row.number() + ": " + outcome);
        }
    }

    private static Instant morning(LocalDate day) {
        return CityTime.moment(day.atTime(9, 0));
    }

    private static Map<String, String> fields(RegisterType type, LocalDate day) {
        return type.form().fields().stream()
                .filter(field -> field.required() || field.privacy() != Privacy.OPEN)
                .collect(Collectors.toMap(RegisterType.Field::key, field -> value(field, day)));
    }

    private static String value(RegisterType.Field field, LocalDate day) {
        return field.kind() == Kind.CHOICE
                ? field.values().get(Math.min(1, field.values().size() - 1)).code()
                : switch (field.kind()) {
                    case TEXT, PARAGRAPH, CHOICE, UNIT -> "【演示】" + field.name().zh();
                    case DATE -> day.toString();
                    case NUMBER -> String.valueOf(day.getYear());
                    case YES_NO -> "yes";
                };
    }
}
