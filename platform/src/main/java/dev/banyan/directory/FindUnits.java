package dev.banyan.directory;

import dev.banyan.directory.rules.UnitHistory;
import dev.banyan.directory.store.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The city's units (单位名录), each after the one it belongs to. */
@Component
@Needs(Permission.READ_PLANS)
public class FindUnits {
    private final Units units;
    private final AtHand atHand;
    private final Clock clock;

    public FindUnits(Units units, AtHand atHand, Clock clock) {
        this.units = units;
        this.atHand = atHand;
        this.clock = clock;
    }

    private record Ever() {}

    private record On(LocalDate day) {}

    /** The units of today. */
    public List<Unit> all() {
        var today = LocalDate.now(clock);
        return atHand.of(new On(today), () -> List.copyOf(on(today)));
    }

    /** The units of a day, under the names they bore then. */
    public List<Unit> on(LocalDate day) {
        return UnitHistory.on(day, units.all(), units.earlier());
    }

    /** All units there ever were, under their last names, to name what is on record. */
    public List<Unit> ever() {
        return atHand.of(new Ever(), () -> List.copyOf(units.all()));
    }

    public Optional<Unit> find(String code) {
        return units.find(code);
    }

    /** What all units were before. */
    public List<EarlierForm> earlier() {
        return units.earlier();
    }

    /** What a unit was before, newest first. */
    public List<EarlierForm> earlier(String code) {
        return units.earlier(code);
    }
}
