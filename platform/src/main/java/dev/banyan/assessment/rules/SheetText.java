package dev.banyan.assessment.rules;

import dev.banyan.evaluationkernel.scores.ScoreSheet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** All score sheets of a round as one text that is the same whenever they are counted again (得分表底稿), and its digest. */
public final class SheetText {
    private SheetText() {}

    public static String of(List<ScoreSheet> sheets) {
        return ScoreSheet.text(sheets);
    }

    /** SHA-256 in hexadecimal. */
    public static String digest(List<ScoreSheet> sheets) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(of(sheets).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
