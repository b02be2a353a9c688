package dev.banyan.assessment;

import dev.banyan.calendar.TimeLimit;
import dev.banyan.directory.Unit;
import dev.banyan.evaluationkernel.scores.Scheme;
import dev.banyan.plan.Label;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A scheme as an office wrote it (考核方案): what the kernel counts by, with the names people read and the sources of the values.
 *
 * @param scheme its key is that of the scheme
 * @param titles of blocks, items, vetoes and grades, by key
 * @param sources of items, by key
 * @param next how targets go on in the year after, by key of the item; those of which it says nothing stay
 */
public record SchemeDocument(
        Label title,
        GroupRule group,
        Scheme scheme,
        Map<String, Label> titles,
        Map<String, ItemSource> sources,
        Map<String, NextTarget> next,
        Windows windows) {
    public SchemeDocument {
        next = Map.copyOf(next);
        titles = Map.copyOf(titles);
        sources = Map.copyOf(sources);
    }

    public String key() {
        return scheme.key();
    }

    public Label titleOf(String key) {
        return titles.getOrDefault(key, new Label(key, key));
    }

    /** An item or an adjustment of the scheme. */
    public Optional<Scheme.Item> item(String key) {
        return scheme.items().filter(it -> it.key().equals(key)).findFirst();
    }

    /**
     * Who is compared with whom (考核分组); settled for the year when it opens.
     *
     * @param kinds of units; counties and departments are never in one group
     * @param with codes of units beside those kinds, such as a zone that is compared with counties
     * @param without codes of units of those kinds that are assessed elsewhere
     * @param smallest fewer units than this are not placed
     */
    public record GroupRule(Label name, Set<Unit.Kind> kinds, Set<String> with, Set<String> without, int smallest) {
        public GroupRule {
            kinds = Set.copyOf(kinds);
            with = Set.copyOf(with);
            without = Set.copyOf(without);
        }

        public boolean takes(Unit unit) {
            return with.contains(unit.code()) || kinds.contains(unit.kind()) && !without.contains(unit.code());
        }
    }

    /**
     * Where the values of an item come from (数据来源).
     *
     * @param name of a {@link ValueSource}
     * @param argument what is told to it
     * @param sentence words of the plan that the item rests on; searched for when somebody asks
     * @param reason why so much may rest on what units say of themselves
     */
    public record ItemSource(String name, String argument, Optional<String> sentence, Optional<String> reason) {}

    /** @param appeal how long a unit may appeal; @param answer how long the answer may take */
    public record Windows(TimeLimit appeal, TimeLimit answer) {}
}
