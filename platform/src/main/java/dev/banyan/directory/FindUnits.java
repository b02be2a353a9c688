package dev.banyan.directory;

import dev.banyan.directory.store.Units;
import java.util.List;
import org.springframework.stereotype.Component;

/** The city's units (单位名录), each after the one it belongs to. */
@Component
@Needs(Permission.READ_PLANS)
public class FindUnits {
    private final Units units;

    public FindUnits(Units units) {
        this.units = units;
    }

    public List<Unit> all() {
        return units.all();
    }
}
