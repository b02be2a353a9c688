package dev.banyan.launch;

import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.CityFactsBuilder.Built;
import dev.banyan.evaluationkernel.FactsPackage;
import dev.banyan.evaluationkernel.RowError;
import dev.banyan.evaluationkernel.RuleSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the facts package and the rule set that a command line names (事实包与规则集选项), or refuses with one sentence. */
final class FactsOption {
    /** More of them on the terminal would hide the first. */
    private static final int SHOWN_ERRORS = 20;

    private FactsOption() {}

    static Built read(Path directory, PrintWriter messages) throws IOException {
        if (!Files.isRegularFile(directory.resolve("tasks.csv"))) {
            throw new CannotStart("There is no facts package in " + directory
                    + ": it needs at least tasks.csv, see docs/facts-package.md.");
        }
        try (var _ = new Ticker(messages, "reading " + directory)) {
            return FactsPackage.read(directory);
        }
    }

    /** Names the rows that were left out. */
    static void say(List<RowError> errors, PrintWriter messages) {
        errors.stream().limit(SHOWN_ERRORS).forEach(messages::println);
        if (errors.size() > SHOWN_ERRORS) {
            messages.println("and " + (errors.size() - SHOWN_ERRORS) + " more rows");
        }
    }

    /** A file, or the name of a rule set that comes along. */
    static RuleSet rules(String name) throws IOException {
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            if (RuleSet.SHIPPED.contains(name)) {
                return RuleSet.shipped(name);
            }
            throw new CannotStart("There is no file " + name + ", and no rule set of this name comes along (there are "
                    + String.join(", ", RuleSet.SHIPPED) + ").");
        }
        return switch (RuleSet.read(text(file))) {
            case RuleSet.Reading.Read read -> read.rules();
            case RuleSet.Reading.Wrong wrong ->
                throw new CannotStart(wrong.problems().stream()
                        .map(problem -> file + ":" + problem.line() + ": " + problem.what() + "; " + problem.remedy())
                        .collect(Collectors.joining(System.lineSeparator())));
        };
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new CannotStart(file + " is not written in UTF-8: save it so.", e);
        }
    }

    /** How many there are of everything. */
    static String size(CityFacts facts) {
        return "%,d tasks, %,d assignments, %,d units".formatted(facts.tasks(), facts.assignments(), facts.units());
    }
}
