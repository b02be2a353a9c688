package dev.banyan.supervision;

import dev.banyan.plan.TaskId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a paper shall say, and to whom (拟文内容).
 *
 * @param fields what is filled in; days as 2026-03-05
 * @param signer name of who signs it (签发人)
 */
public record PaperOrder(
        PaperKind kind, Address to, Map<PaperField, String> fields, Openness openness, String signer, Cause cause) {
    public PaperOrder {
        fields = Map.copyOf(fields);
    }

    /**
     * To whom it goes (主送与抄送), as codes of units.
     *
     * @param copies units that get a copy
     */
    public record Address(List<String> recipients, List<String> copies) {
        public Address {
            var first = List.copyOf(new LinkedHashSet<>(recipients));
            recipients = first;
            copies =
                    copies.stream().distinct().filter(it -> !first.contains(it)).toList();
        }

        /** Those it goes to, then those that get a copy. */
        public List<String> all() {
            return Stream.concat(recipients.stream(), copies.stream()).toList();
        }
    }

    /**
     * Why it is written (发文依据).
     *
     * @param task what it is about
     * @param reference what led to it, for instance a step of the ladder
     * @param corrects the paper that this one puts right; a paper itself never changes
     */
    public record Cause(Optional<TaskId> task, Optional<String> reference, Optional<PaperId> corrects) {
        public static final Cause NONE = new Cause(Optional.empty(), Optional.empty(), Optional.empty());

        public static Cause of(TaskId task) {
            return new Cause(Optional.of(task), Optional.empty(), Optional.empty());
        }
    }
}
