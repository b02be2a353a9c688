package violators.plan.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class WritesFiles {
    void write(Path file) throws IOException {
        Files.writeString(file, "");
    }
}
