package dev.banyan.launch;

import dev.banyan.evaluation.GatherFacts;
import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.Evaluator;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.responsibility.AssignmentId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long the lights of a city take, from nothing and after a change (亮灯计时); it writes nothing. */
@Command(name = "lights", description = "Measures how long a city's lights take, from nothing and after a change.")
final class BenchLightsCommand implements Callable<Integer> {
    /** Reports that come in while one evaluation goes on, at 200 a second. */
    private static final int TOGETHER = 8;

    private static final double MILLION = 1e6;

    @Mixin
    private final WhereOptions where = new WhereOptions();

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "50", description = "Changes measured (default: 50).")
    private int rounds;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var database = Database.toRead(where);
                var room = ExportFactsCommand.roomOn(database.dataSource());
                var evaluator = new Evaluator(1)) {
            var gathering = room.getBean(GatherFacts.class);
            var oneMoment = new TransactionTemplate(room.getBean(PlatformTransactionManager.class));
            var now = LocalDateTime.now(room.getBean(Clock.class)).truncatedTo(ChronoUnit.SECONDS);
            var asOf = new AsOf(now.toLocalDate(), now);
            var rules = RuleSet.shipped(RuleSet.SHIPPED.getFirst());
            var first = timed(() -> read(oneMoment, gathering::all));
            var facts = first.answer();
            say("%d places in the tree, %d assignments", facts.tasks(), facts.assignments());
            say("everything gathered from the database: %.0f ms", first.millis());
            say(
                    "tables gathered anew, facts taken over: %.0f ms",
                    timed(() -> read(oneMoment, () -> gathering.rebuilt(facts, Set.of())))
                            .millis());
            var gathered = new ArrayList<Double>();
            var evaluated = new ArrayList<Double>();
            for (int round = 0; round < rounds; round++) {
                var touched = touched(facts, round);
                gathered.add(timed(() -> read(oneMoment, () -> gathering.moved(facts, touched)))
                        .millis());
                evaluated.add(
                        timed(() -> evaluator.evaluate(facts, rules, asOf)).millis());
            }
            say(
                    "facts of %d assignments read anew and put into place: median %.1f ms, 99 of 100 within %.1f ms",
                    TOGETHER, part(gathered, 50), part(gathered, 99));
            say(
                    "the whole city evaluated on one thread: median %.1f ms, 99 of 100 within %.1f ms",
                    part(evaluated, 50), part(evaluated, 99));
            return 0;
        }
    }

    /** The same in every run. */
    private static Set<AssignmentId> touched(CityFacts facts, int round) {
        return IntStream.range(0, Math.min(TOGETHER, facts.assignments()))
                .map(i -> Math.floorMod((round * TOGETHER + i) * 7_919, facts.assignments()))
                .mapToObj(place -> new AssignmentId(
                        Long.parseLong(facts.assignmentId(place).replaceAll("\\D", ""))))
                .collect(Collectors.toSet());
    }

    private static CityFacts read(TransactionTemplate oneMoment, Supplier<CityFacts> reading) {
        var facts = oneMoment.execute(_ -> reading.get());
        if (facts == null) {
            throw new IllegalStateException("nothing was gathered");
        }
        return facts;
    }

    private record Timed<T>(T answer, double millis) {}

    private static <T> Timed<T> timed(Supplier<T> work) {
        long start = System.nanoTime();
        var answer = work.get();
        return new Timed<>(answer, (System.nanoTime() - start) / MILLION);
    }

    private static double part(List<Double> times, int percent) {
        return times.stream()
                .sorted()
                .skip(Math.min(times.size() - 1L, (long) times.size() * percent / 100))
                .findFirst()
                .orElse(0.0);
    }

    private void say(String sentence, Object... values) {
        spec.commandLine().getOut().println(String.format(Locale.ROOT, sentence, values));
    }
}
