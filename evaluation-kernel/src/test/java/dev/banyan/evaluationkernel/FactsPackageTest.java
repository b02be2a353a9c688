package dev.banyan.evaluationkernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactsPackageTest {
    @TempDir
    Path directory = Path.of("");

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasWrittenReadsBackAsTheSameCity(int seed) throws IOException {
        var rows = RandomRows.of(seed);
        write(rows, directory);

        var read = FactsPackage.read(directory);

        assertThat(read.errors()).isEmpty();
        assertThat(results(read.facts())).isEqualTo(results(rows.facts()));
    }

    @Test
    void sameRowsSameBytes() throws IOException {
        write(RandomRows.of(7), directory.resolve("one"));
        write(RandomRows.of(7), directory.resolve("two"));

        for (String file : new String[] {"tasks.csv", "assignments.csv", "facts.csv", "targets.csv", "calendar.csv"}) {
            assertThat(directory.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(directory.resolve("two").resolve(file));
        }
    }

    private static void write(Rows rows, Path directory) throws IOException {
        try (var writer = new FactsPackageWriter(directory, Calendar2026.DAYS)) {
            rows.into(writer);
        }
    }

    private static String results(CityFacts facts) {
        try (var evaluator = new Evaluator(1)) {
            return Results.text(
                    evaluator.evaluate(facts, RuleSet.shipped("default"), AsOf.endOf(LocalDate.of(2026, 6, 30))));
        }
    }

    @Test
    void aWrongRowIsNamedAndTheOthersStand() throws IOException {
        file(
                "tasks.csv",
                "\uFEFFid,parent,title,weight,exclusion\nt1,,\"一,二\",,\nt2,t9,,,\nt1,,,,\nt3,t1,,200,\nt4,t1,,2.5,not-applicable\n");
        file("units.csv", "id,parent,name\nu1,,市教育局\n");
        file("assignments.csv", """
                id,task,unit,duty,assigned,due
                a1,t1,u1,lead,2026-01-05,2026-06-30
                a2,t1,u7,lead,2026-01-05,2026-06-30
                a3,t1,u1,boss,2026-01-05,2026-06-30
                a4,t1,u1,lead,2026-06-30,2026-01-05
                a5,t1,u1,lead,05.01.2026,
                a6,t1,u1,lead,1949-10-01,
                """);
        file("facts.csv", """
                assignment,kind,day,recorded,value
                a1,reported,2026-02-28,2026-03-01 09:00:00,12.5
                a1,reported,2026-02-28,2026-03-01 09:00:00,12.34567
                a1,closed,2026-02-28,2026-03-01,1
                a2,reported,2026-02-28,2026-03-01,5
                a1,extension-approved,2026-02-28,2026-03-01,soon

                a1,milestone-reported,2026-02-28,2026-03-01,61
                """);
        file(
                "targets.csv",
                "assignment,recorded,comparator,first,last,base,value\na1,2026-01-05,multiply-by,2026-01-01,2026-12-31,,2\na1,2026-01-05,>=,2026-12-31,2026-01-01,,2\n");
        file("milestones.csv", "assignment,due\na1,2026-01-05\n");

        var read = FactsPackage.read(directory);

        assertThat(read.errors().stream().map(RowError::toString))
                .containsExactlyInAnyOrder(
                        "tasks.csv:3 parent: there is no t9; name a row of this file, or none",
                        "tasks.csv:4 id: t1 stands on line 2 already; give every row its own id",
                        "tasks.csv:5 weight: 200 is no weight; write 0.01 to 100 with at most two decimals",
                        "assignments.csv:3 unit: there is no unit u7; add it to its file, or correct the id",
                        "assignments.csv:4 duty: boss is unknown here; write one of lead, co-lead, support, supervise, guide",
                        "assignments.csv:5 due: 2026-01-05 is before 2026-06-30; correct one of the two days",
                        "assignments.csv:6 assigned: 05.01.2026 is no day; write a day such as 2026-03-05",
                        "assignments.csv:7 assigned: 1949-10-01 lies outside the years that are worked with; write a day from 1990-01-01 to 2079-12-31",
                        "facts.csv:3 value: 12.34567 is no number that can be kept; write digits, at most 13 before the point and 4 behind it, or use a larger unit",
                        "facts.csv:4 value: closed says nothing more; leave the value empty",
                        "facts.csv:5 assignment: there is no assignment a2; add it to assignments.csv, or correct the id",
                        "facts.csv:6 value: soon is no day; write a day such as 2026-03-05",
                        "facts.csv:8 value: 61 is no milestone; write its number, 1 to 60",
                        "targets.csv:2 base: a multiple needs a base; write the figure that is multiplied",
                        "targets.csv:3 last: 2026-01-01 is not after 2026-12-31; correct one of the two days",
                        "milestones.csv:1 number: the column is missing; add it; no row was read");
        assertThat(read.facts().tasks()).isEqualTo(2);
        assertThat(read.facts().assignments()).isEqualTo(1);
        assertThat(results(read.facts())).contains("t1,").contains("a1,");
    }

    @Test
    void circlesAndEndlessTreesAreLeftOut() throws IOException {
        var tasks = new StringBuilder("id,parent\nx,y\ny,x\nd0,\n");
        for (int i = 1; i < 70; i++) {
            tasks.append("d").append(i).append(",d").append(i - 1).append('\n');
        }
        file("tasks.csv", tasks.toString());

        var read = FactsPackage.read(directory);

        assertThat(read.facts().tasks()).isEqualTo(60);
        assertThat(read.errors()).hasSize(12).allMatch(error -> error.column().equals("parent"));
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
