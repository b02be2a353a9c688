package dev.banyan.supervision;

import dev.banyan.directory.OpenToAll;
import dev.banyan.reports.ClosingGuard;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.supervision.rules.CoSignRule;
import dev.banyan.supervision.store.CoSignings;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Holds the lead unit's share back from being closed past its other units (会签前置): while a round of co-signing goes on, and as long as
 * one of them has not closed its own share.
 */
@Component
@OpenToAll(reason = "asked by what closes a duty, for whoever may do that")
class CoSigningGuard implements ClosingGuard {
    private final CoSigningDesk others;
    private final CoSignings rounds;

    CoSigningGuard(CoSigningDesk others, CoSignings rounds) {
        this.others = others;
        this.rounds = rounds;
    }

    @Override
    public Optional<Hindrance> against(Assignment duty) {
        if (duty.role() != DutyRole.LEAD) {
            return Optional.empty();
        }
        String path = "/duties/" + duty.id().value() + "/ladder#cosign";
        if (rounds.of(duty.task()).stream().anyMatch(it -> it.end().isEmpty())) {
            return Optional.of(new Hindrance("supervision.cosign.held.open", path));
        }
        return others.parts(duty, List.of()).stream().allMatch(CoSignRule.Part::closed)
                ? Optional.empty()
                : Optional.of(new Hindrance("supervision.cosign.held.parts", path));
    }
}
