package dev.banyan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportReportsCommandTest {
    @TempDir
    private Path folder;

    private String refusal(Path file) {
        var said = new StringWriter();
        int code = Commands.line()
                .setErr(new PrintWriter(said))
                .execute("import", "reports", file.toString(), "--data", folder.toString());
        assertThat(code).isEqualTo(2);
        return said.toString().strip();
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        Path missing = folder.resolve("missing.csv");

        assertThat(refusal(missing)).isEqualTo("The file " + missing + " cannot be read.");
    }

    @Test
    void a_directory_without_database_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), "任务编号,单位代码,日期\n");

        assertThat(refusal(file))
                .isEqualTo("There is no Banyan database in " + folder + ": give its directory with --data.");
    }
}
