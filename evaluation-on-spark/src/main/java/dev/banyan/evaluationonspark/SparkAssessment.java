package dev.banyan.evaluationonspark;

import dev.banyan.evaluationkernel.scores.GroupPackage;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Scores many groups on many machines (分布式考核计分): each folder below the given one is a group with its scheme, and the sheets that come
 * out are those of the kernel. All machines have to see the folders under the same path.
 */
public final class SparkAssessment {
    private SparkAssessment() {}

    /** What became of a folder (计分结果); one of the two texts is empty. */
    private record Scored(String folder, String sheets, String faults) implements Serializable {}

    /** @param args folder with a folder for each group, directory to write to */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("Give a folder with a folder for each group, and a directory to write to.");
            System.exit(2);
        }
        var folders = folders(Path.of(args[0]).toAbsolutePath());
        var results = Files.createDirectories(Path.of(args[1]));
        if (folders.isEmpty()) {
            System.err.println("There is no folder in " + args[0] + ".");
            System.exit(2);
        }
        int faulty = 0;
        try (var spark = new JavaSparkContext(new SparkConf().setAppName("banyan-assessment"))) {
            var scored = spark.parallelize(folders, folders.size())
                    .map(SparkAssessment::score)
                    .collect();
            for (var group : scored) {
                if (group.faults().isEmpty()) {
                    Files.writeString(results.resolve(group.folder() + ".txt"), group.sheets());
                } else {
                    faulty++;
                    System.err.print(group.faults());
                }
            }
        }
        System.out.println(folders.size() - faulty + " groups written to " + args[1] + ", " + faulty + " with faults");
        System.exit(faulty == 0 ? 0 : 1);
    }

    private static List<String> folders(Path parent) throws IOException {
        try (var inside = Files.list(parent)) {
            return inside.filter(Files::isDirectory).sorted().map(Path::toString).toList();
        }
    }

    private static Scored score(String folder) {
        var path = Path.of(folder);
        String name = path.getFileName().toString();
        try {
            var group = GroupPackage.read(path);
            return new Scored(
                    name,
                    group.sheets(),
                    group.faults().stream()
                            .map(it -> name + "/" + it.file() + " line " + it.line() + ": " + it.problem() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
