package dev.banyan.cockpit.web;

import dev.banyan.cockpit.Ledger;
import dev.banyan.evaluation.PlanNode;
import dev.banyan.evaluation.TreeLight;
import dev.banyan.frame.Words;

/** What stands above a group of lines (分组标题). */
public final class LedgerHead {
    private LedgerHead() {}

    public static String title(Ledger ledger, Ledger.Head head, Words words, UnitNames names) {
        return switch (ledger.query().group()) {
            case NONE -> "";
            case UNIT -> names.of(head.key(), words);
            case LIGHT -> words.of("cockpit.light." + head.key());
            case PART ->
                PlanNode.of(head.key())
                        .flatMap(ledger.lights()::find)
                        .map(TreeLight::title)
                        .orElse(head.key());
        };
    }
}
