package dev.banyan.examples;

import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.AssignmentStatus;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.CityFactsBuilder;
import dev.banyan.evaluationkernel.Evaluation;
import dev.banyan.evaluationkernel.Evaluator;
import dev.banyan.evaluationkernel.FactsPackage;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.Reason;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.SyntheticCity;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints which assignments of a city are red on a day, and why (亮红灯清单). */
public final class EvaluateACity {
    private EvaluateACity() {}

    /** @param args a day and the directory of a facts package; without it a made-up city */
    public static void main(String[] args) throws IOException {
        var day = LocalDate.parse(args.length > 0 ? args[0] : "2026-09-30");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length > 1) {
            var read = FactsPackage.read(Path.of(args[1]));
            read.errors().forEach(error -> out.println("left out: " + error));
            out.print(red(read.facts(), day));
        } else {
            out.print(red(madeUp(), day));
        }
    }

    private static CityFacts madeUp() {
        var city = new CityFactsBuilder();
        SyntheticCity.write(city, 46, 200, LocalDate.of(2026, 1, 1));
        return city.build().facts();
    }

    static String red(CityFacts facts, LocalDate day) {
        try (var evaluator = new Evaluator(Runtime.getRuntime().availableProcessors())) {
            var evaluation = evaluator.evaluate(facts, RuleSet.shipped("default"), AsOf.endOf(day));
            return IntStream.range(0, facts.assignments())
                    .filter(i -> evaluation.assignment(i).light() == Light.RED)
                    .mapToObj(i -> line(evaluation, i))
                    .collect(Collectors.joining());
        }
    }

    private static String line(Evaluation evaluation, int assignment) {
        AssignmentStatus status = evaluation.assignment(assignment);
        String reasons = evaluation.reasons(assignment).stream()
                .filter(reason -> reason.light() == Light.RED)
                .map(EvaluateACity::words)
                .collect(Collectors.joining("\n    ", "    ", "\n"));
        return status.id() + ", " + status.daysLeft() + " working days left\n" + reasons;
    }

    private static String words(Reason reason) {
        return reason.rule() + ": "
                + reason.inputs().stream()
                        .map(input -> input.name() + " " + input.value())
                        .collect(Collectors.joining(", "));
    }
}
