package dev.banyan.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.evaluationkernel.FactsPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateACityTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void a_red_assignment_is_listed_with_its_reason() throws IOException {
        Files.writeString(directory.resolve("tasks.csv"), "id,title\nt1,增加学位\nt2,培训教师\n");
        Files.writeString(directory.resolve("units.csv"), "id,name\nu1,市教育局\n");
        Files.writeString(
                directory.resolve("assignments.csv"),
                "id,task,unit,duty,assigned,due\na1,t1,u1,lead,2026-03-02,2026-04-30\na2,t2,u1,lead,2026-03-02,2026-04-30\n");
        Files.writeString(
                directory.resolve("facts.csv"),
                "assignment,kind,day,recorded,value\na1,reported,2026-03-31,2026-03-31 17:00:00,50\na2,reported,2026-03-31,2026-03-31 17:00:00,5\n");

        assertThat(EvaluateACity.red(FactsPackage.read(directory).facts(), LocalDate.of(2026, 3, 31)))
                .isEqualTo("""
                        a2, 22 working days left
                            progress@default/2026.1: reported 5, checked 0, planned 50, behind 45, progress.yellow-from 10, progress.red-above 30
                        """);
    }
}
