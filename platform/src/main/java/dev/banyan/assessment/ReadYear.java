package dev.banyan.assessment;

import dev.banyan.assessment.store.Years;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Unit;
import dev.banyan.evaluationkernel.scores.PeerGroup;
import dev.banyan.evaluationkernel.scores.PeerGroup.Member;
import dev.banyan.evaluationkernel.scores.PeerGroup.Successor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts an opened year together (考核年度): the group as it was settled, with whoever took over the work of a unit since. */
@Component
class ReadYear {
    private final Years years;
    private final FindUnits units;

    ReadYear(Years years, FindUnits units) {
        this.years = years;
        this.units = units;
    }

    /** Empty if it was not opened. */
    Optional<OpenedYear> find(String scheme, int year) {
        var versions = years.versions(scheme, year);
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpenedYear(scheme, year, versions, group(scheme, year)));
    }

    /** Names of the units as they were when the year opened, by code and in order. */
    List<Assessed> members(String scheme, int year) {
        return years.members(scheme, year);
    }

    PeerGroup group(String scheme, int year) {
        var ever = units.ever().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        return new PeerGroup(
                scheme,
                scheme,
                years.members(scheme, year).stream()
                        .map(it -> new Member(it.unit(), successors(it.unit(), ever)))
                        .toList());
    }

    private static List<Successor> successors(String unit, Map<String, Unit> ever) {
        var successors = new ArrayList<Successor>();
        var seen = new HashSet<String>();
        for (var at = Optional.ofNullable(ever.get(unit));
                at.isPresent() && seen.add(at.get().code()); ) {
            var ended = at.get();
            at = ended.mergedInto().map(ever::get);
            var next = at;
            ended.term()
                    .until()
                    .filter(_ -> next.isPresent())
                    .ifPresent(last -> successors.add(new Successor(next.get().code(), last.plusDays(1))));
        }
        return successors;
    }
}
