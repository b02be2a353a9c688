package dev.banyan.plancompiler.structure;

/** Lifts what stands behind the last item of a list but speaks of the whole list (列表后的通用语句). */
final class Closings {
    private Closings() {}

    static void lift(Part document, String text) {
        liftFields(document, text);
        liftParagraphs(document);
    }

    /** Where a line of bodies closes every chapter, what stands behind the last of them speaks of the whole plan. */
    private static void liftParagraphs(Part document) {
        int last = document.children.size() - 1;
        boolean closed = last >= 2
                && document.children.get(last).isLeaf()
                && document.children.stream()
                                .limit(last)
                                .filter(Part::closesWithField)
                                .count()
                        >= last - 1L;
        if (!closed) {
            return;
        }
        for (Block paragraph : document.children.get(last).takeBehindFields()) {
            if (Wording.addressesAll(paragraph.words())) {
                document.add(paragraph);
            } else {
                document.reach(paragraph.span().end());
            }
        }
    }

    /** 牵头单位：… behind the last item of a list, whose other items name nobody, speaks of the whole list. */
    private static void liftFields(Part part, String text) {
        part.children.forEach(child -> liftFields(child, text));
        int last = part.children.size() - 1;
        if (last < 1
                || part.children.get(last).label.isEmpty()
                || part.children.get(last).paragraphs.stream().noneMatch(Block::isField)) {
            return;
        }
        boolean alone = part.children.subList(0, last).stream()
                .allMatch(child -> child.isLeaf()
                        && child.paragraphs.stream().noneMatch(Block::isField)
                        && !OwnerWording.namesOwner(
                                text.substring(child.start, child.span().end())));
        if (alone && part.children.get(last).isLeaf()) {
            part.children.get(last).takeTrailingFields().forEach(part::add);
        }
    }
}
