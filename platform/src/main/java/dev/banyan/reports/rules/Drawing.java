package dev.banyan.reports.rules;

import dev.banyan.archive.FileHash;
import dev.banyan.directory.Independence;
import dev.banyan.directory.Unit;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.Risk;
import dev.banyan.reports.SampleItem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws a sample that anybody can draw again (可复现抽样): each subject has the key SM3(seed, line feed, subject) in UTF-8;
 * within a stratum the lowest keys are drawn, the share of the stratum rounded up.
 */
public final class Drawing {
    private Drawing() {}

    /** What may be drawn (抽样对象). */
    public record Candidate(String subject, long fact, TaskId task, String unit, Set<Risk> risks) {
        public Candidate {
            risks = Set.copyOf(risks);
        }

        Risk stratum() {
            return risks.stream().min(Comparator.naturalOrder()).orElse(Risk.NONE);
        }
    }

    private record Keyed(Candidate candidate, String key) {}

    public static String key(String seed, String subject) {
        return FileHash.of((seed + "\n" + subject).getBytes(StandardCharsets.UTF_8))
                .sm3();
    }

    /** The whole list, by stratum and key, with what is drawn; the order of the candidates does not matter. */
    public static List<SampleItem> draw(String seed, Collection<Candidate> candidates) {
        Map<Risk, List<Candidate>> strata = candidates.stream()
                .collect(Collectors.groupingBy(Candidate::stratum, TreeMap::new, Collectors.toList()));
        var items = new ArrayList<SampleItem>();
        strata.forEach((stratum, members) -> {
            int wanted = wanted(members.size(), stratum.share());
            var inOrder = members.stream()
                    .map(it -> new Keyed(it, key(seed, it.subject())))
                    .sorted(Comparator.comparing(Keyed::key)
                            .thenComparing(it -> it.candidate().subject()))
                    .toList();
            for (int i = 0; i < inOrder.size(); i++) {
                var it = inOrder.get(i).candidate();
                var risks = it.risks().isEmpty() ? List.<Risk>of() : List.copyOf(EnumSet.copyOf(it.risks()));
                items.add(new SampleItem(
                        items.size() + 1,
                        it.subject(),
                        it.fact(),
                        it.task(),
                        it.unit(),
                        risks,
                        stratum,
                        stratum.share(),
                        inOrder.get(i).key(),
                        i < wanted));
            }
        });
        return List.copyOf(items);
    }

    private static int wanted(int size, int share) {
        return (size * share + 99) / 100;
    }

    /**
     * Which unit checks: of those independent of the reporter, the one with the lowest key SM3(seed, line feed, subject,
     * line feed, code of the unit); empty if none is independent.
     */
    public static Optional<String> checker(
            String seed, String subject, String reporter, Collection<String> checkers, Collection<Unit> units) {
        return checkers.stream()
                .filter(checker -> Independence.between(reporter, checker, units))
                .min(Comparator.comparing((String checker) -> key(seed, subject + "\n" + checker))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
