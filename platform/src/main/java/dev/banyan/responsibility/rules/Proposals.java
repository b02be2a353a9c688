package dev.banyan.responsibility.rules;

import dev.banyan.plan.NamedBody;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.plancompiler.Responsible;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What assignments the text of a plan suggests (责任分工建议). The first body named in the lead leads; where none is, the first
 * that answers does; those who answer beside it share the weight.
 */
public final class Proposals {
    private Proposals() {}

    /**
     * @param tasks tasks of the plan, in the order of reading
     * @param bodies bodies the text makes answerable
     * @param assignments all of these tasks
     */
    public static List<Proposal> of(
            List<Task> tasks, List<NamedBody> bodies, List<Assignment> assignments, UnitNames names) {
        Map<TaskId, List<NamedBody>> named = bodies.stream().collect(Collectors.groupingBy(NamedBody::task));
        Map<TaskId, List<Assignment>> open =
                assignments.stream().filter(it -> it.state().open()).collect(Collectors.groupingBy(Assignment::task));
        return tasks.stream()
                .flatMap(task -> of(
                        task, named.getOrDefault(task.id(), List.of()), open.getOrDefault(task.id(), List.of()), names)
                        .stream())
                .toList();
    }

    private static List<Proposal> of(Task task, List<NamedBody> bodies, List<Assignment> open, UnitNames names) {
        var distinct = bodies.stream()
                .filter(body -> role(body, names).isPresent())
                .collect(Collectors.toMap(NamedBody::name, it -> it, (a, b) -> a, java.util.LinkedHashMap::new))
                .values();
        var leader = distinct.stream()
                .filter(body -> role(body, names).get() == DutyRole.LEAD)
                .findFirst()
                .or(() -> distinct.stream()
                        .filter(body -> role(body, names).get().answers())
                        .findFirst());
        var proposals = new ArrayList<Proposal>();
        long answering = distinct.stream()
                .filter(body -> role(body, names).get().answers())
                .count();
        var weights = answering == 0 ? List.<Integer>of() : Weights.equal((int) answering);
        int given = 0;
        for (NamedBody body : distinct) {
            var read = role(body, names).get();
            var role = leader.filter(it -> it == body).isPresent()
                    ? DutyRole.LEAD
                    : read == DutyRole.LEAD ? DutyRole.CO_LEAD : read;
            int weight = role.answers() ? weights.get(given++) : 0;
            var match = names.match(body.name());
            var made = open.stream()
                    .filter(it -> it.role() == role)
                    .map(Assignment::unit)
                    .toList();
            proposals.add(new Proposal(task, body.name(), role, weight, match, body.inherited(), made));
        }
        return proposals;
    }

    /** Every county at once can help, but none of them would answer for the task. */
    private static Optional<DutyRole> role(NamedBody body, UnitNames names) {
        boolean collective = names.match(body.name()) instanceof UnitNames.Every;
        return role(body.role()).map(read -> collective && read.answers() ? DutyRole.SUPPORT : read);
    }

    private static Optional<DutyRole> role(Responsible.Role printed) {
        return switch (printed) {
            case LEAD -> Optional.of(DutyRole.LEAD);
            case RESPONSIBLE, IMPLEMENT, ESTABLISH -> Optional.of(DutyRole.CO_LEAD);
            case COOPERATE, MEMBER -> Optional.of(DutyRole.SUPPORT);
            case GUIDE -> Optional.of(DutyRole.GUIDE);
            case SUPERVISE, ASSESSMENT -> Optional.of(DutyRole.SUPERVISE);
            case MECHANISM -> Optional.empty();
        };
    }
}
