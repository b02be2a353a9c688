package dev.banyan.assessment;

import dev.banyan.assessment.ChangeScheme.Changed;
import dev.banyan.assessment.ChangeScheme.ChangedMeanwhile;
import dev.banyan.assessment.ChangeScheme.ReasonMissing;
import dev.banyan.assessment.ChangeScheme.Refused;
import dev.banyan.assessment.ChangeScheme.Typed;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The schemes that come with Banyan (自带考核方案), one file each in {@code schemes}. A file that changed makes a new version, unless an
 * office has written its own since; opened years keep theirs.
 */
@Component
@Order(8)
class ShippedSchemes implements ApplicationRunner {
    private static final String FILES = "classpath*:schemes/*.yaml";
    private static final String REASON = "系统更新自带考核方案";

    private final ChangeScheme changing;
    private final FindSchemes schemes;

    ShippedSchemes(ChangeScheme changing, FindSchemes schemes) {
        this.changing = changing;
        this.schemes = schemes;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentActor.as(Actor.SYSTEM, () -> {
            var known = schemes.all().stream().collect(Collectors.toMap(SchemeVersion::key, Function.identity()));
            for (var file : files()) {
                take(file, Optional.ofNullable(known.get(key(file))));
            }
            return true;
        });
    }

    private void take(Resource file, Optional<SchemeVersion> known) {
        String text = text(file);
        if (known.filter(it -> !it.shipped() || it.text().equals(text)).isPresent()) {
            return;
        }
        var request = UUID.nameUUIDFromBytes((key(file) + "\n" + text).getBytes(StandardCharsets.UTF_8));
        var typed = new Typed(
                Optional.of(key(file)), known.map(SchemeVersion::number).orElse(0), text, REASON);
        switch (changing.change(Actor.SYSTEM, request, typed)) {
            // Another node that starts at the same moment may have taken it.
            case Changed _, ChangedMeanwhile _ -> {}
            case ReasonMissing _ -> throw new IllegalStateException(key(file) + ": no reason");
            case Refused(var faults) ->
                throw new IllegalStateException(faults.stream()
                        .map(it -> key(file) + ":" + it.line() + ": " + it.what() + " " + it.value())
                        .collect(Collectors.joining("\n")));
        }
    }

    private static Iterable<Resource> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .sorted(Comparator.comparing(ShippedSchemes::key))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(Resource file) {
        return Optional.ofNullable(file.getFilename()).orElseThrow().replace(".yaml", "");
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
