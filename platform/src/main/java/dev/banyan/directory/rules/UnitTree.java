package dev.banyan.directory.rules;

import dev.banyan.directory.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Units under the units they belong to (单位树). */
public final class UnitTree {
    private UnitTree() {}

    /** @param match whether the unit itself was asked for, or only leads to one that was */
    public record Node(Unit unit, boolean match, List<Node> under) {}

    /** Whether a unit's names or code contain the text and it is of the kind. */
    public static boolean matches(Unit unit, String text, Optional<Unit.Kind> kind) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return kind.filter(it -> it != unit.kind()).isEmpty()
                && Stream.of(unit.name(), unit.shortName(), unit.englishName(), unit.code())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /**
     * The units asked for, with those above them.
     *
     * @param all all units, each after the one it belongs to
     */
    public static List<Node> of(List<Unit> all, List<Unit> wanted) {
        Map<String, Unit> byCode = new HashMap<>();
        all.forEach(unit -> byCode.put(unit.code(), unit));
        var matches = new HashSet<>(wanted);
        Set<Unit> kept = new HashSet<>();
        for (Unit unit : wanted) {
            for (var at = Optional.of(unit);
                    at.isPresent();
                    at = at.get().parent().map(byCode::get)) {
                kept.add(at.get());
            }
        }
        var roots = new ArrayList<Node>();
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (Unit unit : all) {
            if (kept.contains(unit)) {
                var node = new Node(unit, matches.contains(unit), new ArrayList<>());
                nodes.put(unit.code(), node);
                unit.parent().map(nodes::get).map(Node::under).orElse(roots).add(node);
            }
        }
        return roots;
    }

    /**
     * Codes of a unit and of all units below it.
     *
     * @param all all units, each after the one it belongs to
     */
    public static Set<String> withAllBelow(String code, List<Unit> all) {
        Set<String> codes = new HashSet<>(Set.of(code));
        all.stream()
                .filter(unit -> unit.parent().filter(codes::contains).isPresent())
                .forEach(unit -> codes.add(unit.code()));
        return codes;
    }
}
