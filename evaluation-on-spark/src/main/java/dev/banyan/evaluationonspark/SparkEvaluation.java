package dev.banyan.evaluationonspark;

import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.Evaluator;
import dev.banyan.evaluationkernel.FactsPackage;
import dev.banyan.evaluationkernel.Results;
import dev.banyan.evaluationkernel.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Evaluates a facts package on many machines (分布式评估): every plan at the top is a part of its own, the parts are joined upwards, and the
 * tables that come out are those of the kernel. All machines have to see the package under the same path.
 */
public final class SparkEvaluation {
    /** Facts that a machine has read already. */
    private static final Map<String, CityFacts> READ = new ConcurrentHashMap<>();

    private SparkEvaluation() {}

    /** @param args facts package, day, name of a rule set that comes along, directory to write to */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            System.err.println("Give a facts package, a day, the name of a rule set and a directory to write to.");
            System.exit(2);
        }
        String facts = Path.of(args[0]).toAbsolutePath().toString();
        var asOf = AsOf.endOf(LocalDate.parse(args[1]));
        var rules = RuleSet.shipped(args[2]);
        try (var spark = new JavaSparkContext(new SparkConf().setAppName("banyan-evaluation"))) {
            var city = read(facts);
            var branches = branches(city);
            var parts = spark.parallelize(branches, branches.size())
                    .map(branch -> Evaluator.part(read(facts), rules, asOf, branch[0], branch[1]))
                    .collect();
            Results.write(Evaluator.join(city, rules, asOf, parts), Path.of(args[3]));
            System.out.println(branches.size() + " parts, " + city.tasks() + " tasks, written to " + args[3]);
        }
    }

    private static CityFacts read(String directory) {
        return READ.computeIfAbsent(directory, path -> {
            try {
                return FactsPackage.read(Path.of(path)).facts();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** From each task at the top to the end of what is below it. */
    private static List<int[]> branches(CityFacts city) {
        var branches = new ArrayList<int[]>();
        for (int task = 0; task < city.tasks(); task = city.end(task)) {
            branches.add(new int[] {task, city.end(task)});
        }
        return branches;
    }
}
