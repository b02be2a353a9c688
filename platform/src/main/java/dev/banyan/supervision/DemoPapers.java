package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.paperwork.ShippedTable;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.supervision.store.Papers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the office of the demo city issue one paper of each kind (演示公文), once, as {@code demo/papers.csv} says. */
@Component
@Order(46)
@ConditionalOnProperty(value = "banyan.demo.history", matchIfMissing = true)
@ConditionalOnProperty("banyan.demo")
class DemoPapers implements ApplicationRunner {
    private static final String FILE = "demo/papers.csv";
    private static final int LONGEST_TITLE = 60;

    private final IssuePaper issuing;
    private final Papers papers;
    private final FindTasks tasks;
    private final DemoAccounts accounts;
    private final CityCalendar calendar;

    DemoPapers(IssuePaper issuing, Papers papers, FindTasks tasks, DemoAccounts accounts, CityCalendar calendar) {
        this.issuing = issuing;
        this.papers = papers;
        this.tasks = tasks;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var office = accounts.find("office");
        var about = CurrentActor.as(Actor.SYSTEM, tasks::standing);
        if (office.isPresent() && !about.isEmpty() && !papers.any()) {
            CurrentActor.as(office.get(), () -> {
                issue(office.get(), about);
                return true;
            });
        }
    }

    private void issue(Actor office, List<Task> about) {
        int next = 0;
        for (List<Spreadsheet.Row> rows : ShippedTable.groups(FILE).values()) {
            var task = about.get(next++ * 7 % about.size());
            var outcome = issuing.issue(
                    office,
                    UUID.nameUUIDFromBytes(("demo paper " + rows.getFirst().cell(0)).getBytes(StandardCharsets.UTF_8)),
                    order(rows, task));
            if (!(outcome instanceof PaperOutcome.Done)) {
                throw new IllegalStateException(FILE + " " + rows.getFirst().number() + ": " + outcome);
            }
        }
    }

    private PaperOrder order(List<Spreadsheet.Row> rows, Task task) {
        var kind = PaperKind.valueOf(rows.getFirst().cell(1));
        var said = rows.stream().collect(Collectors.toMap(row -> row.cell(2), row -> row.cell(3)));
        var fields = new EnumMap<PaperField, String>(PaperField.class);
        fields.put(PaperField.MATTER, brief(task.title()));
        for (PaperField field : kind.fields()) {
            if (said.containsKey(field.name())) {
                fields.put(field, value(field, said.getOrDefault(field.name(), "")));
            }
        }
        return new PaperOrder(
                kind,
                new PaperOrder.Address(codes(said.getOrDefault("TO", "")), codes(said.getOrDefault("COPIES", ""))),
                fields,
                kind == PaperKind.NOTICE || kind == PaperKind.BULLETIN ? Openness.ON_REQUEST : Openness.WITHHELD,
                "演示领导",
                PaperOrder.Cause.of(task.id()));
    }

    private static String brief(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }

    /** Days are so many from today. */
    private String value(PaperField field, String said) {
        return field.shape() == PaperField.Shape.DAY
                ? calendar.today().plusDays(Integer.parseInt(said)).toString()
                : said.replace("\\n", "\n");
    }

    private static List<String> codes(String said) {
        return Arrays.stream(said.split(" ")).filter(it -> !it.isEmpty()).toList();
    }
}
