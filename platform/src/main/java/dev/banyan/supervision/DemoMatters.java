package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.Person;
import dev.banyan.directory.TellDemo;
import dev.banyan.paperwork.ShippedTable;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.plan.FindRegisters;
import dev.banyan.plan.RegisterEntry;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.DivertMatter.Way;
import dev.banyan.supervision.store.Matters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the people of the demo city handle the matters of {@code demo/matters.csv} as far as it says (演示督办事项), once. */
@Component
@Order(46)
@ConditionalOnProperty(value = "banyan.demo.matters", matchIfMissing = true)
@ConditionalOnProperty(value = "banyan.demo.history", matchIfMissing = true)
@ConditionalOnProperty("banyan.demo")
class DemoMatters implements ApplicationRunner {
    private static final String FILE = "demo/matters.csv";
    private static final int MOST = 100;
    private static final String DONE = "【演示】已按要求办理完毕，现场情况和佐证材料已整理归卷。";
    private static final String SEEN = "【演示】现场查看，情况属实。";

    private final Matters matters;
    private final FindRegisters registers;
    private final DemoAccounts accounts;
    private final Doing doing;
    private final TellDemo telling;

    DemoMatters(Matters matters, FindRegisters registers, DemoAccounts accounts, Doing doing, TellDemo telling) {
        this.matters = matters;
        this.registers = registers;
        this.accounts = accounts;
        this.doing = doing;
        this.telling = telling;
    }

    /** What people do with a matter (办理动作). */
    @Component
    static final class Doing {
        final RequestClosing requesting;
        final ConfirmMatter confirming;
        final SettleMatter settling;
        final DivertMatter diverting;

        Doing(RequestClosing requesting, ConfirmMatter confirming, SettleMatter settling, DivertMatter diverting) {
            this.requesting = requesting;
            this.confirming = confirming;
            this.settling = settling;
            this.diverting = diverting;
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        telling.unless(() -> matters.anyStep() || accounts.all().isEmpty(), () -> tell(ShippedTable.rows(FILE)));
    }

    private void tell(List<Spreadsheet.Row> rows) {
        var people = accounts.all().stream()
                .map(Person::actor)
                .collect(Collectors.toMap(Actor::signInName, Function.identity()));
        var tasks = registers.after(new TaskId(0), MOST).stream()
                .collect(Collectors.toMap(it -> it.content().title(), RegisterEntry::task, (first, _) -> first));
        var stories = rows.stream()
                .flatMap(row -> Optional.ofNullable(tasks.get("【演示】" + row.cell(5))).stream()
                        .map(task -> new Story(task, row, people)))
                .toList();
        stories.forEach(Story::tell);
        telling.record(new Deed(Actor.SYSTEM.displayName(), "DemoMattersTold", "task", "demo")
                .after(stories.size() + " matters"));
    }

    /** One row, up to the state that it names. */
    private final class Story {
        private final TaskId task;
        private final Spreadsheet.Row row;
        private final Actor office;
        private final Actor verifier;
        private final Optional<Actor> lead;

        Story(TaskId task, Spreadsheet.Row row, Map<String, Actor> people) {
            this.task = task;
            this.row = row;
            this.office = Optional.ofNullable(people.get("office")).orElseThrow();
            this.verifier = Optional.ofNullable(people.get("verifier")).orElseThrow();
            this.lead = Optional.ofNullable(
                    switch (row.cell(3)) {
                        case "350100-FGW" -> people.get("liaison");
                        case "350102" -> people.get("liaison.gulou");
                        default -> null;
                    });
        }

        private boolean reaches(MatterState... goals) {
            return List.of(goals).contains(MatterState.valueOf(row.cell(2)));
        }

        void tell() {
            if (!reaches(MatterState.ASSIGNED, MatterState.NOT_OURS)) {
                lead.ifPresent(this::handle);
            }
        }

        private void handle(Actor actor) {
            if (reaches(MatterState.SIGNED)) {
                return;
            }
            if (reaches(MatterState.SUSPENDED)) {
                divert(Way.SUSPEND, "【演示】已进入诉讼程序，等待判决。");
            } else if (reaches(MatterState.STANDING)) {
                divert(Way.MAKE_STANDING, "【演示】已答复，列入三年计划，逐年落实。");
            } else if (reaches(MatterState.IN_PROGRESS)) {
                divert(Way.SUSPEND, "【演示】等待外部审批。");
                divert(Way.RESUME, "【演示】审批已完成。");
            } else {
                close(actor);
            }
        }

        private void close(Actor actor) {
            as(actor, it -> doing.requesting.request(it, UUID.randomUUID(), task, seen(), DONE));
            if (reaches(MatterState.CLOSE_REQUESTED)) {
                return;
            }
            as(office, it -> doing.settling.check(it, UUID.randomUUID(), task, seen()));
            if (reaches(MatterState.VERIFYING)) {
                return;
            }
            boolean done = !reaches(MatterState.RETURNED);
            as(
                    verifier,
                    it -> doing.confirming.confirm(
                            it, UUID.randomUUID(), task, seen(), done, "【演示】当事人", done ? SEEN : "【演示】现场仍在出流，与报告不符。"));
            if (!done) {
                return;
            }
            as(office, it -> doing.settling.close(it, UUID.randomUUID(), task, seen(), ""));
            if (!reaches(MatterState.CLOSED)) {
                as(office, it -> doing.settling.writeOff(it, UUID.randomUUID(), task, seen(), ""));
            }
        }

        private void divert(Way way, String reason) {
            as(
                    office,
                    it -> doing.diverting.divert(it, UUID.randomUUID(), task, seen(), way, Optional.empty(), reason));
        }

        private int seen() {
            return matters.steps(List.of(task)).getOrDefault(task, 0);
        }

        private <T> T as(Actor actor, Function<Actor, T> work) {
            return CurrentActor.as(actor, () -> work.apply(actor));
        }
    }
}
