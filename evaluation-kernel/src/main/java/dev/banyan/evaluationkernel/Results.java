package dev.banyan.evaluationkernel;

import dev.banyan.evaluationkernel.results.ResultFiles;
import java.io.IOException;
import java.nio.file.Path;

/** Writes what an evaluation came to as tables (评估结果写出); same facts, rules and moment, same bytes. */
public final class Results {
    private Results() {}

    /** Writes tasks.csv, assignments.csv, nodes.csv and evaluation.txt, which names rules and moment. */
    public static void write(Evaluation evaluation, Path directory) throws IOException {
        new ResultFiles(evaluation).write(directory);
    }

    /** The same four tables one after the other. */
    public static String text(Evaluation evaluation) {
        return new ResultFiles(evaluation).text();
    }
}
