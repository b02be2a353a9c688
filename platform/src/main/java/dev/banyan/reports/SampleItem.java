package dev.banyan.reports;

import dev.banyan.plan.TaskId;
import java.util.List;

/**
 * One line of the list that a sample was drawn from (抽样名单).
 *
 * @param place 1 is the first; the list is ordered by stratum and key
 * @param subject what would be checked, for example {@code report/12} or {@code milestone/7/2}
 * @param fact number of what was said and accepted
 * @param unit code of the unit that said it
 * @param risks all that mark it
 * @param stratum the gravest of them
 * @param share how many of a hundred of the stratum are drawn
 * @param key SM3 digest of seed and subject; the lowest of a stratum are drawn
 */
public record SampleItem(
        int place,
        String subject,
        long fact,
        TaskId task,
        String unit,
        List<Risk> risks,
        Risk stratum,
        int share,
        String key,
        boolean drawn) {
    public SampleItem {
        risks = List.copyOf(risks);
    }
}
