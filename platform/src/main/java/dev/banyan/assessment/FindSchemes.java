package dev.banyan.assessment;

import dev.banyan.assessment.rules.SchemeText;
import dev.banyan.assessment.store.Schemes;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the schemes by which units are assessed (查看考核方案): everybody may know them. */
@Component
@Needs(Permission.READ_SCORES)
@Transactional(readOnly = true)
public class FindSchemes {
    private final Schemes schemes;
    private final KnownSources sources;

    FindSchemes(Schemes schemes, KnownSources sources) {
        this.schemes = schemes;
        this.sources = sources;
    }

    /** The newest version of each. */
    public List<SchemeVersion> all() {
        return schemes.newest();
    }

    public Optional<SchemeVersion> newest(String key) {
        return schemes.newest(key);
    }

    /** The newest first. */
    public List<SchemeVersion> versions(String key) {
        return schemes.versions(key);
    }

    public Optional<SchemeVersion> version(String key, int number) {
        return schemes.versions(key).stream()
                .filter(it -> it.number() == number)
                .findFirst();
    }

    /** What a text that nobody keeps would say, or what is wrong with it. */
    public SchemeText.Reading read(String text) {
        return SchemeText.read(text, "?", sources);
    }
}
