package dev.banyan.assessment;

import dev.banyan.directory.OpenToAll;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Values that no system has and that the office enters with a reason (人工录入). */
@Component
@OpenToAll(reason = "the gathering of values asks it, and says whose actor it is")
class GivenByHand implements ValueSource {
    static final String NAME = "given";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean knows(String argument) {
        return argument.isEmpty();
    }

    @Override
    public Map<String, Found> values(Asked asked) {
        return Map.of();
    }
}
