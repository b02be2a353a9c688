package dev.banyan.plan;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.plan.ChangeRegisterType.Changed;
import dev.banyan.plan.ChangeRegisterType.ChangedMeanwhile;
import dev.banyan.plan.ChangeRegisterType.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The register types that come with Banyan (自带台账类型), one file each in {@code registers}. A file that changed makes a new
 * version, unless an office has written its own since.
 */
@Component
@Order(7)
class ShippedRegisters implements ApplicationRunner {
    private static final String FILES = "classpath*:registers/*.yaml";

    private final ChangeRegisterType changing;
    private final FindRegisters registers;

    ShippedRegisters(ChangeRegisterType changing, FindRegisters registers) {
        this.changing = changing;
        this.registers = registers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentActor.as(Actor.SYSTEM, () -> {
            var known = registers.all().stream()
                    .collect(Collectors.toMap(it -> it.type().code(), it -> it));
            for (var file : files()) {
                take(file, Optional.ofNullable(known.get(name(file).replace(".yaml", ""))));
            }
            return true;
        });
    }

    private void take(Resource file, Optional<RegisterVersion> known) {
        String text = text(file);
        if (known.filter(it -> !it.shipped() || it.text().equals(text)).isPresent()) {
            return;
        }
        var request = UUID.nameUUIDFromBytes((name(file) + "\n" + text).getBytes(StandardCharsets.UTF_8));
        var code = Optional.of(name(file).replace(".yaml", ""));
        int seen = known.map(RegisterVersion::number).orElse(0);
        switch (changing.change(Actor.SYSTEM, request, code, seen, text)) {
            // Another node that starts at the same moment may have taken it.
            case Changed _, ChangedMeanwhile _ -> {}
            case Refused(var faults) ->
                throw new IllegalStateException(faults.stream()
                        .map(it -> name(file) + ":" + it.line() + ": " + it.what() + " " + it.value())
                        .collect(Collectors.joining("\n")));
        }
    }

    private static Iterable<Resource> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .sorted(Comparator.comparing(ShippedRegisters::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        return Optional.ofNullable(file.getFilename()).orElseThrow();
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
