package violators.plan.rules;

import java.time.LocalDate;

public class AsksTheClock {
    boolean late(LocalDate due) {
        return due.isBefore(LocalDate.now());
    }
}
