package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignTask;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Order.Demand;
import dev.banyan.responsibility.SignOff;
import dev.banyan.supervision.DivertMatter.Way;
import dev.banyan.supervision.store.Matters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the people of the demo city handle the matters of {@code demo/matters.csv} as far as it says (演示督办事项), once. */
@Component
@Order(46)
@ConditionalOnProperty(value = "banyan.demo.matters", matchIfMissing = true)
@ConditionalOnProperty(value = "banyan.demo.history", matchIfMissing = true)
@ConditionalOnProperty("banyan.demo")
class DemoMatters implements ApplicationRunner {
    private static final String FILE = "demo/matters.csv";
    private static final String DONE = "【模拟】已按要求办理完毕，现场情况和佐证材料已整理归卷。";
    private static final String SEEN = "【模拟】现场查看，情况属实。";

    private final Matters matters;
    private final DemoAccounts accounts;
    private final Doing doing;
    private final Journal journal;
    private final TransactionTemplate transactions;

    DemoMatters(
            Matters matters, DemoAccounts accounts, Doing doing, Journal journal, TransactionTemplate transactions) {
        this.matters = matters;
        this.accounts = accounts;
        this.doing = doing;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** What people do with a matter (办理动作). */
    @Component
    static final class Doing {
        final AssignTask assigning;
        final SignOff signing;
        final RequestClosing requesting;
        final ConfirmMatter confirming;
        final SettleMatter settling;
        final DivertMatter diverting;

        Doing(
                AssignTask assigning,
                SignOff signing,
                RequestClosing requesting,
                ConfirmMatter confirming,
                SettleMatter settling,
                DivertMatter diverting) {
            this.assigning = assigning;
            this.signing = signing;
            this.requesting = requesting;
            this.confirming = confirming;
            this.settling = settling;
            this.diverting = diverting;
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (matters.anyStep() || accounts.all().isEmpty()) {
            return;
        }
        if (Spreadsheet.read(content(), Spreadsheet.Limits.LIST) instanceof Spreadsheet.Table(var rows)) {
            var people = accounts.all().stream()
                    .map(it -> new Actor(it.id(), it.signInName(), it.displayName(), it.roles()))
                    .collect(Collectors.toMap(Actor::signInName, Function.identity()));
            var tasks = matters.inOrder();
            transactions.executeWithoutResult(_ -> {
                int told = Math.min(tasks.size(), rows.size() - 1);
                for (int i = 0; i < told; i++) {
                    new Story(tasks.get(i), rows.get(i + 1), people).tell();
                }
                CurrentActor.as(Actor.SYSTEM, () -> {
                    journal.record(new Deed(
                            Actor.SYSTEM.displayName(),
                            "DemoMattersTold",
                            "task",
                            "demo",
                            Optional.empty(),
                            Optional.of(told + " matters")));
                    return true;
                });
            });
        }
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
            if (row.cell(3).isEmpty()) {
                return;
            }
            var assignment = assign();
            if (reaches(MatterState.ASSIGNED)) {
                return;
            }
            if (reaches(MatterState.NOT_OURS)) {
                as(
                        Actor.SYSTEM,
                        it -> doing.signing.sendBack(it, UUID.randomUUID(), assignment.id(), 1, "【模拟】不属我区管辖。"));
                return;
            }
            lead.ifPresent(actor -> {
                as(actor, it -> doing.signing.sign(it, UUID.randomUUID(), assignment.id(), 1));
                handle(actor);
            });
        }

        private Assignment assign() {
            var orders = new ArrayList<dev.banyan.responsibility.Order>();
            orders.add(order(row.cell(3), DutyRole.LEAD));
            Optional.of(row.cell(4))
                    .filter(it -> !it.isEmpty())
                    .ifPresent(it -> orders.add(order(it, DutyRole.SUPPORT)));
            var outcome = as(office, it -> doing.assigning.all(it, UUID.randomUUID(), orders));
            if (outcome instanceof AssignTask.AllAssigned(var made)) {
                return made.getFirst();
            }
            throw new IllegalStateException(FILE + ":" + row.number() + ": " + outcome);
        }

        private dev.banyan.responsibility.Order order(String unit, DutyRole role) {
            return new dev.banyan.responsibility.Order(task, unit, role, Demand.usual(role));
        }

        private void handle(Actor actor) {
            if (reaches(MatterState.SIGNED)) {
                return;
            }
            if (reaches(MatterState.SUSPENDED)) {
                divert(Way.SUSPEND, "【模拟】已进入诉讼程序，等待判决。");
            } else if (reaches(MatterState.STANDING)) {
                divert(Way.MAKE_STANDING, "【模拟】已答复，列入三年计划，逐年落实。");
            } else if (reaches(MatterState.IN_PROGRESS)) {
                divert(Way.SUSPEND, "【模拟】等待外部审批。");
                divert(Way.RESUME, "【模拟】审批已完成。");
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
                            it, UUID.randomUUID(), task, seen(), done, "【模拟】当事人", done ? SEEN : "【模拟】现场仍在出流，与报告不符。"));
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

    private static byte[] content() {
        try {
            return new ClassPathResource(FILE).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
