package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.NodeKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what each part of the outline is (判定结构类型). */
final class Kinds {
    private final String text;
    private final Goals goalParts;
    /** Names in front of a colon that item after item repeats (目标任务：…, 进度安排：…). */
    private final Set<String> fields = new HashSet<>();
    /** Ways of numbering whose parts are divided into paragraphs with lead sentences. */
    private final Set<Numbering> divided = EnumSet.noneOf(Numbering.class);

    private final boolean report;

    private Kinds(String text, String title) {
        report = Wording.isReport(title);
        this.text = text;
        goalParts = new Goals(text, GoalWording.reachesFar(title));
    }

    static void decide(Part document, String text, String title) {
        new Kinds(text, title).document(document);
    }

    private void document(Part document) {
        fields.addAll(Traits.recurringNames(document));
        divided.addAll(Traits.dividedNumberings(document));
        boolean review =
                report && document.children.size() > 1 && !GoalWording.isGoals(document.children.getFirst().titleWords);
        if (review) {
            overview(document.children.getFirst());
        }
        document.children.stream().skip(review ? 1 : 0).forEach(this::chapter);
        boolean unnumbered = document.children.isEmpty();
        context(document, unnumbered);
    }

    private void chapter(Part part) {
        boolean mechanism = Wording.isMechanism(part.titleWords) || Traits.listsSafeguards(part);
        boolean duties = Traits.listsDuties(part, text);
        if ((mechanism && !Traits.dividesWork(part, text) || duties) && !part.fromTable) {
            part.kind = NodeKind.MECHANISM_SECTION;
            part.children.forEach(this::measure);
        } else if (Traits.holdsPlan(part)) {
            part.children.forEach(this::chapter);
            part.kind = NodeKind.SECTION;
            context(part, false);
        } else {
            inner(part, false);
        }
    }

    private void measure(Part part) {
        if (part.kind != NodeKind.TABLE) {
            part.kind = NodeKind.MEASURE;
        }
        part.children.forEach(this::measure);
    }

    private void inner(Part part, boolean underAction) {
        if (part.fromTable || part.kind == NodeKind.TABLE || part.kind == NodeKind.ACTION_GOAL) {
            return;
        }
        if (Traits.announcesGoals(part)) {
            part.kind = NodeKind.SECTION;
            goalParts.announced(part);
            context(part, false);
            return;
        }
        boolean work = Traits.laysOutWork(part, text);
        boolean goals = !work && GoalWording.isGoals(part.titleWords);
        if (part.isLeaf() && Wording.explains(part.titleWords)) {
            part.kind = NodeKind.OVERVIEW;
            return;
        }
        if ((goals || work || Wording.isOverview(part.titleWords)) && Traits.opensGoalsLater(part, text)) {
            part.kind = NodeKind.SECTION;
            context(part, work);
            return;
        }
        if (goals && Traits.setsGoalsApart(part) || underAction && Traits.assignsItems(part, text)) {
            container(part);
        } else if (goals && !Traits.hasContext(part) && !goalParts.besideVision(part)) {
            goalParts.section(part, underAction);
        } else if (goals || !work && Wording.isOverview(part.titleWords) || Traits.holdsContext(part)) {
            overview(part);
        } else if (part.children.stream().allMatch(child -> child.kind == NodeKind.TABLE)) {
            leaf(part);
        } else if (part.children.stream().allMatch(child -> child.kind == NodeKind.ACTION_GOAL)) {
            part.kind = NodeKind.TASK;
            part.swallowChildren();
        } else {
            container(part);
        }
    }

    private void overview(Part part) {
        boolean principles = part.titleWords.endsWith("原则");
        boolean mixed = part.children.stream()
                .anyMatch(child ->
                        GoalWording.isGoals(child.titleWords) || !principles && Wording.isOverview(child.titleWords));
        if (!mixed) {
            part.kind = NodeKind.OVERVIEW;
            part.swallowChildren();
            return;
        }
        part.kind = NodeKind.SECTION;
        for (Part child : part.children) {
            if (GoalWording.isGoals(child.titleWords) && !goalParts.isVision(child)) {
                goalParts.section(child, false);
            } else if (child.kind != NodeKind.TABLE) {
                child.kind = NodeKind.OVERVIEW;
                child.swallowChildren();
                goalParts.far(child);
            }
        }
        context(part, false);
    }

    /** A heading with paragraphs: one task, or an action whose paragraphs are the tasks. */
    private void leaf(Part part) {
        if (part.label.isEmpty() && !part.hasText() && part.children.size() == 1) {
            part.kind = NodeKind.TABLE;
            part.reach(part.span().end());
            part.children.clear();
            return;
        }
        var rest = new Block(text, part.rest, Optional.empty(), 0, false);
        var leading = part.paragraphs.stream().filter(this::isTask).count();
        var counted = part.paragraphs.stream()
                .filter(paragraph -> !paragraph.isField())
                .count();
        boolean opened = leading > 0
                && part.rest.length() > 0
                && (rest.isTaskLike() || GoalWording.statesFigureByDate(rest.words()));
        int fewest = divided.contains(part.numbering) && part.rest.length() == 0 ? 1 : 2;
        boolean several = leading + (opened ? 1 : 0) >= fewest && leading * 10 >= counted * 6L;
        boolean sentence = Traits.isHeadingSentence(part, text);
        if (!several || part.title.isEmpty() && !sentence) {
            part.kind = NodeKind.TASK;
            return;
        }
        var tables = List.copyOf(part.children);
        part.children.removeAll(tables);
        part.kind = NodeKind.ACTION;
        if (opened && !sentence) {
            part.children.add(Part.titled(NodeKind.TASK, rest));
        }
        var found = part.children;
        for (Block paragraph : part.paragraphs) {
            if (isTask(paragraph)) {
                found.add(Part.titled(NodeKind.TASK, paragraph));
            } else if (found.isEmpty()
                    || found.getLast().kind == NodeKind.OVERVIEW
                    || found.getLast().kind == NodeKind.TABLE) {
                extend(part, found, NodeKind.OVERVIEW, paragraph);
            } else if (!Wording.isAddress(paragraph.words()) && !aside(part, paragraph)) {
                found.getLast().add(paragraph);
            }
        }
        part.children.addAll(tables);
        part.sort();
    }

    private boolean isTask(Block paragraph) {
        return paragraph.isTaskLike() && !fields.contains(paragraph.name());
    }

    /** A last paragraph without lead sentence, where each task is a paragraph with one, belongs to none of them. */
    private static boolean aside(Part part, Block paragraph) {
        return paragraph == part.paragraphs.getLast()
                && !paragraph.isField()
                && part.paragraphs.size() > 3
                && part.paragraphs.stream().filter(Block::isTaskLike).count() == part.paragraphs.size() - 1L;
    }

    private void container(Part part) {
        boolean underAction = !GoalWording.isGoals(part.titleWords);
        part.children.forEach(child -> inner(child, underAction));
        if (part.announcesMeasures || Traits.hasSteps(part) || Traits.hasConditions(part, text)) {
            part.kind = NodeKind.TASK;
            part.reach(part.span().end());
            part.children.removeIf(child -> child.kind == NodeKind.ACTION_GOAL);
            part.children.forEach(this::measure);
            return;
        }
        boolean deep = part.children.stream()
                .anyMatch(child -> child.kind == NodeKind.ACTION || child.kind == NodeKind.SECTION);
        boolean explained = part.children.stream().allMatch(child -> child.kind == NodeKind.OVERVIEW);
        part.kind = deep || explained ? NodeKind.SECTION : NodeKind.ACTION;
        context(part, Traits.hasUnnumberedTasks(part));
        var goals = part.children.stream()
                .filter(child -> child.kind == NodeKind.GOALS_SECTION)
                .toList();
        boolean ofAction = !report
                && !deep
                && goals.size() == 1
                && goals.getFirst().isLeaf()
                && !GoalWording.ofThePlace(text, goals.getFirst().span());
        if (ofAction) {
            goals.getFirst().kind = NodeKind.ACTION_GOAL;
        } else if (!goals.isEmpty()) {
            part.kind = NodeKind.SECTION;
        }
    }

    /** Paragraphs of a container's own: context, goals, visions and safeguards. */
    private void context(Part part, boolean unnumbered) {
        var found = new ArrayList<Part>();
        Part goals = null;
        for (Block paragraph : part.paragraphs) {
            String words = paragraph.words();
            boolean announced = Wording.announcesList(words) && !Wording.opensPlan(words);
            boolean address = unnumbered && Wording.isAddress(words);
            goals = address ? null : goals;
            if (announced || paragraph.isField() || address) {
                continue;
            }
            goals = goals == null || part.standsBetween(goals, paragraph) ? null : goals;
            if (goalParts.isVision(paragraph)) {
                found.add(Part.vision(paragraph));
                goals = null;
            } else if (paragraph.isTitledContext()) {
                found.add(Part.titled(NodeKind.OVERVIEW, paragraph));
                goals = null;
            } else if (goals != null && paragraph.isTitledGoals()) {
                goals = goalParts.together(goals, paragraph);
                found.set(found.size() - 1, goals);
            } else if (Traits.opensGoals(part, words) || paragraph.isTitledGoals()) {
                goals = GoalWording.isGoals(words) || paragraph.isTitledGoals()
                        ? new Part(paragraph)
                        : new Part(NodeKind.GOALS_SECTION, paragraph.span());
                goals.kind = NodeKind.GOALS_SECTION;
                found.add(goals);
            } else if (goals != null && !Wording.isAddress(words)) {
                goals.add(paragraph);
            } else if (part.label.isEmpty()
                    && part.numbering == Numbering.NONE
                    && (!found.isEmpty() && Wording.soundsLikeMechanism(words)
                            || part.isLast(paragraph)
                                    && (Wording.addressesAll(words)
                                            || part.children.getLast().isRunIn()))) {
                extend(part, found, NodeKind.MECHANISM_SECTION, paragraph);
            } else if (unnumbered && paragraph.isTaskLike()) {
                found.add(Part.titled(NodeKind.TASK, paragraph));
            } else {
                extend(part, found, NodeKind.OVERVIEW, paragraph);
                goals = null;
            }
        }
        for (Part section : found) {
            if (section.kind == NodeKind.GOALS_SECTION) {
                goalParts.paragraphs(section, section.paragraphs, false);
            }
        }
        part.children.addAll(found);
        part.sort();
    }

    private static void extend(Part part, List<Part> found, NodeKind kind, Block paragraph) {
        boolean goesOn =
                !found.isEmpty() && found.getLast().kind == kind && !part.standsBetween(found.getLast(), paragraph);
        if (goesOn) {
            found.getLast().add(paragraph);
        } else {
            found.add(new Part(kind, paragraph.span()));
        }
    }
}
