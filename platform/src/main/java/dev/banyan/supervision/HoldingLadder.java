package dev.banyan.supervision;

import dev.banyan.supervision.rules.LadderRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The rules of the ladder that hold in this city (适用督办梯度): the ones that come along, or those of the file that
 * {@code banyan.supervision.ladder} names. Faulty rules stop the start, with each fault and its line.
 */
@Component
class HoldingLadder {
    private static final String SHIPPED = "supervision/ladder.yaml";

    private final LadderRules rules;

    HoldingLadder(@Value("${banyan.supervision.ladder:}") String file) throws IOException {
        String text = file.isBlank()
                ? new ClassPathResource(SHIPPED).getContentAsString(StandardCharsets.UTF_8)
                : Files.readString(Path.of(file));
        rules = switch (LadderText.read(text)) {
            case LadderText.Reading.Read(LadderRules read) -> read;
            case LadderText.Reading.Wrong(var faults) ->
                throw new IllegalArgumentException("banyan.supervision.ladder "
                        + (file.isBlank() ? SHIPPED : file) + ": "
                        + faults.stream().map(LadderText.Fault::toString).collect(Collectors.joining("; ")));
        };
    }

    LadderRules rules() {
        return rules;
    }
}
