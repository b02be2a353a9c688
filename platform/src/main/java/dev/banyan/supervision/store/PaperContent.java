package dev.banyan.supervision.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.banyan.paperwork.OfficialPaper;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** What stands on a paper as JSON; the records themselves know nothing of it. */
public final class PaperContent {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(OfficialPaper.Block.class, BlockKind.class)
            .build();

    private PaperContent() {}

    public static byte[] write(OfficialPaper paper) {
        return JSON.writeValueAsString(paper).getBytes(StandardCharsets.UTF_8);
    }

    public static OfficialPaper read(byte[] json) {
        return JSON.readValue(json, OfficialPaper.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "block")
    private interface BlockKind {}
}
