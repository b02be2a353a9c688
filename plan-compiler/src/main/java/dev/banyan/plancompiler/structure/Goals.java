package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.Span;
import java.util.List;
import java.util.Optional;

/**
 * Divides blocks of goals (目标) into their parts.
 *
 * @param text the text as rules read it
 * @param reachesFar whether the plan itself runs to 2035 or beyond
 */
record Goals(String text, boolean reachesFar) {
    /** 总体要求…努力实现以下主要目标。(一)…: the numbered goals and the paragraph in front of them are a block of their own. */
    void announced(Part part) {
        var opener = part.paragraphs.stream()
                .filter(paragraph -> paragraph.span().end() <= part.children.getFirst().start)
                .reduce((first, second) -> second)
                .orElseThrow();
        part.paragraphs.remove(opener);
        var section = new Part(NodeKind.GOALS_SECTION, opener.span());
        section.children.addAll(part.children);
        section.children.forEach(child -> {
            child.kind = NodeKind.GOAL;
            child.swallowChildren();
            far(child);
        });
        part.children.clear();
        part.children.add(section);
    }

    /** A block of goals: of an action, or of the whole plan with a part for each goal. */
    void section(Part part, boolean underAction) {
        boolean ofAction = underAction && !GoalWording.ofThePlace(text, part.span());
        part.kind = ofAction ? NodeKind.ACTION_GOAL : NodeKind.GOALS_SECTION;
        if (ofAction) {
            part.swallowChildren();
            return;
        }
        for (Part child : part.children) {
            boolean several = child.rest.length() == 0 && child.children.size() >= 2;
            child.kind =
                    child.kind == NodeKind.TABLE ? NodeKind.TABLE : several ? NodeKind.GOALS_SECTION : NodeKind.GOAL;
            far(child);
            if (child.kind == NodeKind.GOALS_SECTION) {
                section(child, false);
            } else {
                child.swallowChildren();
            }
        }
        paragraphs(part, part.paragraphs, part.rest.length() > 0 || hasGoals(part));
        var rest = new Block(text, part.rest, Optional.empty(), 0, false);
        if (part.rest.length() > 0 && Wording.hasOwnDate(rest.words()) && hasDatedGoal(part)) {
            part.children.add(new Part(NodeKind.GOAL, part.rest));
        }
        part.sort();
    }

    private static boolean hasGoals(Part section) {
        return section.children.stream().anyMatch(child -> child.kind != NodeKind.TABLE);
    }

    private boolean hasDatedGoal(Part section) {
        return section.children.stream()
                .anyMatch(child -> Wording.hasOwnDate(
                        text.substring(child.start, child.span().end())));
    }

    void paragraphs(Part section, List<Block> paragraphs, boolean introduced) {
        for (Block paragraph : paragraphs) {
            boolean apart = (introduced || paragraphs.size() > 1)
                    && (Wording.hasOwnDate(paragraph.words())
                            || text.startsWith("——", paragraph.span().start()));
            if (isVision(paragraph)) {
                section.children.add(Part.vision(paragraph));
            } else if (apart
                    || paragraphs.size() > 1
                            && paragraph.hasLeadSentence()
                            && !GoalWording.statesLevel(paragraph.titleWords())
                            && !Wording.isGuidance(paragraph.titleWords())
                            && !Wording.isAddress(paragraph.words())) {
                section.children.add(Part.titled(NodeKind.GOAL, paragraph));
            }
        }
    }

    /** 工作目标:… and 主要指标:… one below the other make one block, which has no title then. */
    Part together(Part first, Block next) {
        var all = new Part(NodeKind.GOALS_SECTION, new Span(first.start, first.start));
        if (first.title.isPresent()) {
            all.add(new Block(text, new Span(first.start, first.rest.end()), Optional.empty(), 0, false));
        }
        first.paragraphs.forEach(all::add);
        all.add(next);
        return all;
    }

    void far(Part part) {
        if (reachesFar) {
            return;
        }
        if (GoalWording.speaksOfFarYear(part.titleWords)) {
            part.kind = NodeKind.VISION;
            part.year = GoalWording.farYear(part.titleWords);
        } else if (GoalWording.looksAhead(part.titleWords)) {
            part.paragraphs.stream()
                    .map(Block::words)
                    .filter(GoalWording::speaksOfFarYear)
                    .findFirst()
                    .ifPresent(words -> {
                        part.kind = NodeKind.VISION;
                        part.year = GoalWording.farYear(words);
                    });
        }
    }

    /** 2035年远景目标 as the heading of a part. */
    boolean isVision(Part part) {
        return !reachesFar && GoalWording.speaksOfFarYear(part.titleWords);
    }

    /** A chapter of goals that has a part for the far future and one for the plan period. */
    boolean besideVision(Part chapter) {
        return chapter.children.stream().anyMatch(this::isVision)
                && chapter.children.stream()
                        .anyMatch(child -> GoalWording.isGoals(child.titleWords) && !isVision(child));
    }

    boolean isVision(Block paragraph) {
        return !reachesFar && GoalWording.speaksOfFarYear(paragraph.words());
    }
}
