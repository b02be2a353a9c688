package dev.banyan.evaluationkernel.scores;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A peer group with its scheme, read from a folder (考核数据包): scheme.txt, values.csv with unit, item and value, and vetoes.csv with unit
 * and veto, which may be missing. Units come in the order in which the values first name them.
 *
 * @param faults what cannot be used; if there are any, nothing is counted
 */
public record GroupPackage(Scheme scheme, Assessment.Group group, List<Fault> faults) {
    private static final int LONGEST = 60_000_000;

    public GroupPackage {
        faults = List.copyOf(faults);
    }

    /**
     * @param line from 1; 0 for the whole file
     * @param problem what is wrong, in English
     */
    public record Fault(String file, int line, String problem) {}

    public static GroupPackage read(Path folder) throws IOException {
        var faults = new ArrayList<Fault>();
        var scheme = new SchemeLines(lines(folder, "scheme.txt", faults), faults).read();
        scheme.items()
                .filter(item -> item.rule() instanceof ScoreRule.Formula)
                .forEach(item -> faults.add(new Fault("scheme.txt", 0, item.key() + ": formulas are not known here")));
        if (faults.isEmpty()) {
            SchemeCheck.of(scheme)
                    .forEach(it -> faults.add(
                            new Fault("scheme.txt", 0, it.where() + ": " + it.problem() + " " + it.detail())));
        }
        var values = values(lines(folder, "values.csv", faults), scheme, faults);
        var vetoes = Files.exists(folder.resolve("vetoes.csv"))
                ? vetoes(lines(folder, "vetoes.csv", faults), values.keySet(), scheme, faults)
                : Map.<String, Set<String>>of();
        return new GroupPackage(scheme, new Assessment.Group(List.copyOf(values.keySet()), values, vetoes), faults);
    }

    /** All sheets as text; empty if there are faults. */
    public String sheets() {
        return faults.isEmpty() ? ScoreSheet.text(Assessment.of(scheme, group, Formulas.NONE)) : "";
    }

    private static List<String> lines(Path folder, String file, List<Fault> faults) throws IOException {
        var path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            faults.add(new Fault(file, 0, "this file is missing"));
            return List.of();
        }
        if (Files.size(path) > LONGEST) {
            faults.add(new Fault(file, 0, "this file is larger than " + LONGEST + " bytes"));
            return List.of();
        }
        return Files.readAllLines(path, UTF_8);
    }

    private static Map<String, Map<String, Value>> values(List<String> lines, Scheme scheme, List<Fault> faults) {
        var items = new LinkedHashSet<String>();
        scheme.items().forEach(item -> items.add(item.key()));
        var values = new LinkedHashMap<String, Map<String, Value>>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", 3);
            if (cells.length < 3 || !items.contains(cells[1])) {
                faults.add(new Fault("values.csv", i + 1, "write a unit, an item of the scheme and a value"));
                continue;
            }
            int line = i + 1;
            var own = values.computeIfAbsent(cells[0], unit -> new LinkedHashMap<>());
            Value.read(cells[2])
                    .ifPresentOrElse(
                            value -> {
                                if (own.put(cells[1], value) != null) {
                                    faults.add(new Fault("values.csv", line, "this value is there twice"));
                                }
                            },
                            () -> faults.add(new Fault("values.csv", line, "this is no value: " + cells[2])));
        }
        return values;
    }

    private static Map<String, Set<String>> vetoes(
            List<String> lines, Set<String> units, Scheme scheme, List<Fault> faults) {
        var known = scheme.vetoes().stream().map(Scheme.Veto::key).toList();
        var vetoes = new LinkedHashMap<String, Set<String>>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            if (cells.length != 2 || !units.contains(cells[0]) || !known.contains(cells[1])) {
                faults.add(new Fault("vetoes.csv", i + 1, "write a unit with values and a veto of the scheme"));
                continue;
            }
            vetoes.computeIfAbsent(cells[0], unit -> new LinkedHashSet<>()).add(cells[1]);
        }
        return vetoes;
    }
}
