package dev.banyan.assessment;

import dev.banyan.assessment.store.Schemes;
import dev.banyan.assessment.store.Values;
import dev.banyan.assessment.store.Vetoes;
import dev.banyan.assessment.store.Years;
import dev.banyan.evaluationkernel.scores.Assessment;
import dev.banyan.evaluationkernel.scores.Formulas;
import dev.banyan.evaluationkernel.scores.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Counts a round anew from what is kept (计分): no score is ever stored. */
@Component
class Scores {
    private final Schemes schemes;
    private final Years years;
    private final Values values;
    private final Vetoes vetoes;
    private final Formulas formulas;

    Scores(Schemes schemes, Years years, Values values, Vetoes vetoes, Formulas formulas) {
        this.schemes = schemes;
        this.years = years;
        this.values = values;
        this.vetoes = vetoes;
        this.formulas = formulas;
    }

    Counted of(Round round) {
        return counted(round, schemes.at(round.scheme(), round.version()), _ -> true);
    }

    /** As the units were first shown it: without what was decided since. */
    Counted asShown(Round round) {
        return counted(
                round, schemes.at(round.scheme(), round.version()), value -> value.cause() != KeptValue.Cause.DECIDED);
    }

    Formulas formulas() {
        return formulas;
    }

    private Counted counted(Round round, SchemeVersion scheme, Predicate<KeptValue> counting) {
        var members = years.members(round.scheme(), round.year());
        var kept = values.of(round.id()).stream().filter(counting).toList();
        var group = new Assessment.Group(members.stream().map(Assessed::unit).toList(), byUnit(kept), holding(round));
        var sheets = Assessment.of(scheme.document().scheme(), group, formulas);
        return new Counted(round, scheme, members, group, sheets, kept);
    }

    private static Map<String, Map<String, Value>> byUnit(List<KeptValue> kept) {
        var all = new HashMap<String, Map<String, Value>>();
        kept.forEach(it -> all.computeIfAbsent(it.unit(), _ -> new HashMap<>()).put(it.item(), it.value()));
        return all;
    }

    private Map<String, Set<String>> holding(Round round) {
        var all = new HashMap<String, Set<String>>();
        for (var mark : vetoes.of(round.id())) {
            var of = all.computeIfAbsent(mark.unit(), _ -> new HashSet<>());
            if (mark.holds()) {
                of.add(mark.veto());
            } else {
                of.remove(mark.veto());
            }
        }
        return all;
    }
}
