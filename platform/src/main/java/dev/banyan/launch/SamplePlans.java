package dev.banyan.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sample plans that lie beside the start script (样例). */
final class SamplePlans {
    private SamplePlans() {}

    static Path folder() {
        String script = System.getProperty("banyan.script", "");
        return script.isEmpty() ? Path.of("samples") : Path.of(script).resolveSibling("samples");
    }

    static Path outline() {
        return folder().resolve("fuzhou-outline.txt");
    }

    /** Their texts by file name; empty where the folder is absent. */
    static List<String> texts() throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (var files = Files.list(folder())) {
            var texts = new ArrayList<String>();
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
