package dev.banyan.assessment;

import dev.banyan.assessment.rules.SchemeText;
import dev.banyan.directory.OpenToAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The sources that schemes may name (可用数据来源). */
@Component
@OpenToAll(reason = "everybody may know which sources there are")
class KnownSources implements SchemeText.Known {
    private final Map<String, ValueSource> sources;

    KnownSources(List<ValueSource> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(ValueSource::name, Function.identity()));
    }

    Optional<ValueSource> find(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    @Override
    public Optional<Boolean> reported(String source, String argument) {
        return find(source).filter(it -> it.knows(argument)).map(it -> it.reportedByTheUnits(argument));
    }
}
