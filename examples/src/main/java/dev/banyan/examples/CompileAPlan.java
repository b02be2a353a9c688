package dev.banyan.examples;

import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.PlanCompiler;
import dev.banyan.plancompiler.PlanDraft;
import dev.banyan.plancompiler.Responsible;
import dev.banyan.plancompiler.SourceText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Prints the tasks of a plan with who leads them and what they promise (任务与指标清单). */
public final class CompileAPlan {
    private CompileAPlan() {}

    /** @param args the plan as a text file; without it the sample annual plan */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args.length > 0 ? args[0] : "samples/fuzhou-annual-plan-2022.txt");
        PlanDraft draft = PlanCompiler.compile(SourceText.of(Files.readString(file)));
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(list(draft));
    }

    static String list(PlanDraft draft) {
        return draft.nodes().stream()
                .filter(node -> node.kind() == NodeKind.TASK)
                .map(task -> task(task, draft))
                .collect(Collectors.joining("\n"));
    }

    private static String task(DraftNode task, PlanDraft draft) {
        String leads = draft.responsibles().stream()
                .filter(body ->
                        body.role() == Responsible.Role.LEAD && task.span().contains(body.span()))
                .map(Responsible::name)
                .collect(Collectors.joining("、"));
        String indicators = draft.indicators().stream()
                .filter(indicator -> task.span().contains(indicator.span()))
                .map(CompileAPlan::indicator)
                .collect(Collectors.joining());
        return task.label().orElse("") + task.title().map(DraftNode.Title::text).orElse("")
                + (leads.isEmpty() ? "" : "（" + leads + "）") + "\n" + indicators;
    }

    private static String indicator(DraftIndicator indicator) {
        return "  %s %s %s（%s）%n"
                .formatted(
                        indicator.name(),
                        indicator.comparator().wireName(),
                        indicator.value().printed(),
                        indicator.deadline().iso().orElse("未定时限"))
                .replace("\r\n", "\n");
    }
}
