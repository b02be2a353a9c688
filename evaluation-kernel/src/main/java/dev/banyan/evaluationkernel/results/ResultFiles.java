package dev.banyan.evaluationkernel.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.banyan.evaluationkernel.AssignmentStatus;
import dev.banyan.evaluationkernel.Counts;
import dev.banyan.evaluationkernel.Evaluation;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.LightKind;
import dev.banyan.evaluationkernel.Mark;
import dev.banyan.evaluationkernel.NodeStatus;
import dev.banyan.evaluationkernel.Progress;
import dev.banyan.evaluationkernel.View;
import dev.banyan.evaluationkernel.WireNamed;
import dev.banyan.evaluationkernel.facts.Csv;
import dev.banyan.evaluationkernel.facts.Decimals;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An evaluation as text: shares in per cent with all their decimals, everything in the order of the facts. */
public final class ResultFiles {
    private final Evaluation evaluation;

    public ResultFiles(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    private enum File {
        EVALUATION("evaluation.txt"),
        TASKS("tasks.csv"),
        ASSIGNMENTS("assignments.csv"),
        NODES("nodes.csv");

        private final String name;

        File(String name) {
            this.name = name;
        }
    }

    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (File file : File.values()) {
            try (BufferedWriter writer = Files.newBufferedWriter(directory.resolve(file.name), UTF_8)) {
                write(file, writer);
            }
        }
    }

    public String text() {
        var text = new StringWriter();
        try {
            for (File file : File.values()) {
                write(file, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(File file, Writer writer) throws IOException {
        switch (file) {
            case EVALUATION ->
                writer.write("rules %s/%s%nday %s%nknown at %s%n"
                        .formatted(
                                evaluation.rules().name(),
                                evaluation.rules().version(),
                                evaluation.asOf().day(),
                                evaluation.asOf().knownAt())
                        .replace("\r\n", "\n"));
            case TASKS -> {
                writer.write("id," + NODE + "\n");
                for (int task = 0; task < evaluation.facts().tasks(); task++) {
                    var status = evaluation.task(task);
                    writer.write(Csv.cell(status.id()) + "," + node(status) + "\n");
                }
            }
            case ASSIGNMENTS -> assignments(writer);
            case NODES -> {
                writer.write("view,id," + NODE + "\n");
                for (View view : View.values()) {
                    for (NodeStatus status : evaluation.nodes(view)) {
                        writer.write(view.wireName() + "," + Csv.cell(status.id()) + "," + node(status) + "\n");
                    }
                }
            }
        }
    }

    private static final String NODE =
            "light,worst,reported,checked,planned,tasks,unlit,green,yellow,red,closed,closed-late,excluded";

    private static String node(NodeStatus status) {
        Counts counts = status.counts();
        return Stream.of(
                        status.light().wireName(),
                        status.worst().wireName(),
                        progress(status.progress()),
                        status.tasks(),
                        counts.unlit(),
                        counts.green(),
                        counts.yellow(),
                        counts.red(),
                        counts.closed(),
                        counts.closedLate(),
                        status.excluded())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private void assignments(Writer writer) throws IOException {
        writer.write("id,"
                + Arrays.stream(LightKind.values()).map(WireNamed::wireName).collect(Collectors.joining(","))
                + ",reported,checked,planned,due,days-left,silence,marks\n");
        for (int i = 0; i < evaluation.facts().assignments(); i++) {
            writer.write(assignment(evaluation.assignment(i)) + "\n");
        }
    }

    private static String assignment(AssignmentStatus status) {
        String lights = Arrays.stream(LightKind.values())
                .map(kind -> status.lights().getOrDefault(kind, Light.NONE).wireName())
                .collect(Collectors.joining(","));
        String marks = Arrays.stream(Mark.values())
                .filter(status.marks()::contains)
                .map(WireNamed::wireName)
                .collect(Collectors.joining("|"));
        return String.join(
                ",",
                Csv.cell(status.id()),
                lights,
                progress(status.progress()),
                status.due().map(Object::toString).orElse(""),
                Integer.toString(status.daysLeft()),
                Integer.toString(status.silence()),
                marks);
    }

    private static String progress(Progress progress) {
        return Decimals.write(progress.reported())
                + ","
                + Decimals.write(progress.checked())
                + ","
                + Decimals.write(progress.planned());
    }
}
