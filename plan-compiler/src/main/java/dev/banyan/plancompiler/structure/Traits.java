package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.NodeKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a part of the outline looks like (条目特征), before its kind is decided. */
final class Traits {
    private static final int LONGEST_HEADING_SENTENCE = 70;

    private Traits() {}

    /** 推进措施; 凝聚工作合力: most of its items are safeguards. */
    static boolean listsSafeguards(Part part) {
        long safeguards = part.children.stream()
                .filter(child -> Wording.isSafeguard(child.titleWords))
                .count();
        long named = part.children.stream()
                .filter(child -> Wording.isMechanism(child.titleWords))
                .count();
        boolean most = safeguards >= 2 && safeguards * 10 >= part.children.size() * 6L;
        return most && (named * 2 >= part.children.size() || Wording.saysLittle(part.titleWords));
    }

    /** An attachment or a title in mid-text whose chapters are those of a plan of its own. */
    static boolean holdsPlan(Part part) {
        return part.label.isEmpty()
                && !GoalWording.isGoals(part.titleWords)
                && !Wording.isOverview(part.titleWords)
                && part.children.stream()
                        .anyMatch(child -> child.label.isPresent()
                                && (Wording.isMechanism(child.titleWords)
                                        || GoalWording.isGoals(child.titleWords)
                                        || Wording.isOverview(child.titleWords)));
    }

    /** 责任分工: its items hold items of their own that name their bodies, so that they are work and no safeguards. */
    static boolean dividesWork(Part part, String text) {
        return Wording.dividesWork(part.titleWords) && ownedItems(part, text) >= 2;
    }

    /** 工作分工: its items say who does what. */
    static boolean listsDuties(Part part, String text) {
        long duties = part.children.stream()
                .filter(child -> child.isLeaf()
                        && OwnerWording.statesDuty(
                                text.substring(child.start, child.span().end())))
                .count();
        return Wording.dividesWork(part.titleWords) && duties >= 2 && duties * 10 >= part.children.size() * 6L;
    }

    /** 今年发展主要预期目标: each of its items closes with the bodies answerable for it, so that they are work. */
    static boolean assignsItems(Part part, String text) {
        return GoalWording.isGoals(part.titleWords)
                && !part.isLeaf()
                && part.children.stream()
                        .allMatch(child -> child.label.isPresent()
                                && OwnerWording.namesOwner(
                                        text.substring(child.start, child.span().end())));
    }

    /** The names of paragraphs (目标任务：…) that three or more numbered parts repeat. */
    static Set<String> recurringNames(Part document) {
        var parts = new HashMap<String, Integer>();
        count(document, parts);
        parts.values().removeIf(count -> count < 3);
        parts.keySet()
                .removeIf(name -> name.isEmpty() || GoalWording.isActionGoal(name) || Wording.announcesList(name));
        return parts.keySet();
    }

    /** 第一节 … above paragraphs with lead sentences: ways of numbering of which a third of the parts are divided so. */
    static Set<Numbering> dividedNumberings(Part document) {
        var parts = new EnumMap<Numbering, Integer>(Numbering.class);
        divisions(document, parts);
        parts.values().removeIf(balance -> balance < 0);
        return parts.keySet();
    }

    private static void divisions(Part part, Map<Numbering, Integer> parts) {
        if ((part.numbering == Numbering.CHAPTER || part.numbering == Numbering.SECTION)
                && part.isLeaf()
                && part.rest.length() == 0
                && !GoalWording.isGoals(part.titleWords)) {
            boolean divided = part.paragraphs.size() >= 2
                    && part.paragraphs.stream().allMatch(paragraph -> paragraph.isTaskLike() || paragraph.isField());
            parts.merge(part.numbering, divided ? 2 : -1, Integer::sum);
        }
        part.children.forEach(child -> divisions(child, parts));
    }

    private static void count(Part part, Map<String, Integer> parts) {
        part.paragraphs.stream().map(Block::name).distinct().forEach(name -> parts.merge(name, 1, Integer::sum));
        part.children.forEach(child -> count(child, parts));
    }

    /** How many numbered items stand two levels down and close with the bodies answerable for them. */
    private static long ownedItems(Part part, String text) {
        return part.children.stream()
                .flatMap(child -> child.children.stream())
                .filter(item -> OwnerWording.namesOwnerOrBodies(
                        text.substring(item.start, item.span().end())))
                .count();
    }

    /** 主要目标任务: what stands below asks for work rather than saying what is reached. */
    static boolean laysOutWork(Part part, String text) {
        if (!Wording.namesTasks(part.titleWords)) {
            return false;
        }
        if (ownedItems(part, text) >= 2) {
            return true;
        }
        var titles = part.children.isEmpty()
                ? part.paragraphs.stream()
                        .filter(Block::isTaskLike)
                        .map(Block::titleWords)
                        .toList()
                : part.children.stream().map(child -> child.titleWords).toList();
        boolean both = GoalWording.joinsGoalsAndTasks(part.titleWords);
        return titles.size() >= 2
                && (both || titles.stream().filter(Wording::demands).count() * 10 >= titles.size() * 6L);
    }

    /** 未来五年,努力实现以下主要目标。 above numbered goals, in a chapter that does not begin with them. */
    static boolean announcesGoals(Part part) {
        if (part.isLeaf()) {
            return false;
        }
        var opening = part.paragraphs.stream()
                .filter(paragraph -> paragraph.span().end() <= part.children.getFirst().start)
                .toList();
        return part.children.size() >= 2
                && opening.size() >= 2
                && part.children.stream().allMatch(child -> child.label.isPresent() && child.rest.length() > 0)
                && GoalWording.announcesGoals(opening.getLast().words());
    }

    /** 《纲要》提出…主要目标是：behind paragraphs that lead up to it. */
    static boolean opensGoalsLater(Part part, String text) {
        return part.children.isEmpty()
                && part.rest.length() == 0
                && part.paragraphs.size() >= 2
                && !GoalWording.opensGoals(part.paragraphs.getFirst().words())
                && (laysOutWork(part, text) || part.paragraphs.stream().noneMatch(Block::hasLeadSentence))
                && part.paragraphs.stream().skip(1).anyMatch(paragraph -> opensGoals(part, paragraph.words()));
    }

    static boolean opensGoals(Part part, String words) {
        return GoalWording.opensGoals(words)
                || GoalWording.statesTargets(words)
                || part.label.isEmpty() && part.titleWords.isEmpty() && GoalWording.statesLevelsByDate(words)
                || Wording.isOverview(part.titleWords) && GoalWording.opensDatedGoals(words);
    }

    /** 指导思想和主要目标: the goals share their chapter with what leads to them. */
    static boolean hasContext(Part part) {
        return part.children.stream().anyMatch(child -> Wording.isOverview(child.titleWords));
    }

    /** 主要目标任务: the goals have a heading of their own beside the work. */
    static boolean setsGoalsApart(Part part) {
        return part.children.stream().anyMatch(child -> GoalWording.isGoals(child.titleWords))
                && part.children.stream().anyMatch(child -> Wording.namesTasks(child.titleWords));
    }

    /** A chapter of form and goals, whatever its title says. */
    static boolean holdsContext(Part part) {
        return part.children.size() >= 2
                && part.children.stream()
                        .allMatch(
                                child -> Wording.isOverview(child.titleWords) || GoalWording.isGoals(child.titleWords));
    }

    /** A part with text of its own whose numbered items are bare sentences: they are its steps. */
    static boolean hasSteps(Part part) {
        boolean opened = part.rest.length() > 0
                || !part.paragraphs.isEmpty()
                        && part.paragraphs.getLast().words().endsWith(":");
        return opened
                && part.children.stream()
                        .allMatch(child -> child.kind == NodeKind.TASK
                                && child.isLeaf()
                                && !child.fromTable
                                && child.rest.length() == 0
                                && (child.paragraphs.isEmpty() || child.numbering == Numbering.CIRCLED));
    }

    /** 存在下列问题的予以撤销: its items are no tasks. */
    static boolean hasConditions(Part part, String text) {
        boolean bare = part.children.stream().filter(child -> child.isLeaf()).count() * 10 >= part.children.size() * 8L;
        String last = part.paragraphs.isEmpty()
                ? text.substring(part.rest.start(), part.rest.end())
                : part.paragraphs.getLast().words();
        return bare
                && part.label.isPresent()
                && (Wording.listsConditions(part.titleWords) || Wording.listsConditions(last));
    }

    /** Paragraphs with lead sentences in front of a numbered list (十件实事) are tasks like its items. */
    static boolean hasUnnumberedTasks(Part part) {
        var leading = part.paragraphs.stream().filter(Block::isTaskLike).count();
        return leading >= 3 && leading * 10 >= part.paragraphs.size() * 6L;
    }

    /** A heading that is one long sentence, in front of several paragraphs. */
    static boolean isHeadingSentence(Part part, String text) {
        return part.title.isEmpty()
                && part.label.isPresent()
                && part.rest.length() <= LONGEST_HEADING_SENTENCE
                && part.paragraphs.size() >= 2
                && text.substring(part.rest.start(), Math.max(part.rest.start(), part.rest.end() - 1))
                                .indexOf('。')
                        < 0;
    }
}
