package dev.banyan.evaluationkernel.scores;

import dev.banyan.evaluationkernel.scores.ScoreSheet.ItemScore;
import java.util.List;

/** All score sheets of a group as one text that is the same whenever they are counted again (得分表底稿). */
final class SheetText {
    private SheetText() {}

    static String of(List<ScoreSheet> sheets) {
        var text = new StringBuilder();
        for (var sheet : sheets) {
            var standing = sheet.standing();
            line(
                    text,
                    "unit",
                    sheet.unit(),
                    sheet.total().stripTrailingZeros().toPlainString(),
                    sheet.published().toPlainString(),
                    String.valueOf(standing.place()),
                    String.valueOf(standing.tiedOn()),
                    standing.grade().orElse("-"));
            sheet.blocks().forEach(block -> {
                line(
                        text,
                        "block",
                        block.key(),
                        block.points().toPlainString(),
                        block.inTotal().toPlainString());
                block.items().forEach(item -> item(text, item));
            });
            sheet.adjustments().forEach(item -> item(text, item));
            sheet.vetoes().forEach(veto -> line(text, "veto", veto));
        }
        return text.toString();
    }

    private static void item(StringBuilder text, ItemScore item) {
        line(text, "item", item.key(), item.outcome().name(), item.points().toPlainString());
    }

    private static void line(StringBuilder text, String... words) {
        text.append(String.join("\t", words)).append('\n');
    }
}
