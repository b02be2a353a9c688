package dev.banyan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandsTest {
    private static final String PLAN = """
            某市2024年工作要点

            一、教育

            1．增加学位。2024年9月底前，𠮷林路等小学新增学位3000个以上。（牵头单位：市教育局）

            2．培训教师。办学水平走在全国前列。
            """;

    @TempDir
    private Path folder;

    private record Answer(int code, String out, String err) {}

    @Test
    void a_plan_is_printed_as_a_table_in_both_languages() throws IOException {
        Path plan = file("plan.txt", PLAN);

        assertThat(run("compile", plan).out()).contains("结构 (", "1．增加学位", "3000", "2024-09-30");
        assertThat(run("compile", plan, "--lang", "en").out()).contains("Outline (", "Indicators (1)");
        assertThat(run("compile", plan, "--explain").out()).contains("figure.");
    }

    @Test
    void json_names_the_document_after_its_file() throws IOException {
        Answer answer = run("compile", file("plan-2024.txt", PLAN), "--format", "json");

        JsonNode json = JsonMapper.shared().readTree(answer.out());
        assertThat(json.get("docId").asString()).isEqualTo("plan-2024");
        assertThat(json.get("offsetUnit").asString()).isEqualTo("codepoint");
        assertThat(answer.code()).isZero();
    }

    @Test
    void sarif_gives_each_finding_a_rule_and_a_place_in_code_points() throws IOException {
        Path plan = file("plan.txt", PLAN);
        JsonNode log = JsonMapper.shared()
                .readTree(run("compile", plan, "--format", "sarif", "--lang", "en")
                        .out());

        assertThat(log.get("version").asString()).isEqualTo("2.1.0");
        JsonNode run = log.get("runs").get(0);
        assertThat(run.get("columnKind").asString()).isEqualTo("unicodeCodePoints");
        JsonNode rules = run.get("tool").get("driver").get("rules");
        List<String> lines = PLAN.lines().toList();
        assertThat(run.get("results").size()).isPositive();
        for (JsonNode result : run.get("results")) {
            assertThat(rules.get(result.get("ruleIndex").asInt()).get("id")).isEqualTo(result.get("ruleId"));
            assertThat(result.get("message").get("text").asString()).isNotBlank();
            JsonNode place = result.get("locations").get(0).get("physicalLocation");
            JsonNode region = place.get("region");
            assertThat(place.get("artifactLocation").get("uri").asString()).endsWith("plan.txt");
            if (region.get("startLine").equals(region.get("endLine"))) {
                String line = lines.get(region.get("startLine").asInt() - 1);
                int[] points = line.codePoints().toArray();
                int start = region.get("startColumn").asInt() - 1;
                int end = region.get("endColumn").asInt() - 1;
                assertThat(new String(points, start, end - start))
                        .isEqualTo(region.get("snippet").get("text").asString());
            }
        }
    }

    @Test
    void an_answer_goes_to_a_file_but_never_over_the_plan_itself() throws IOException {
        Path plan = file("plan.txt", PLAN);
        Path out = folder.resolve("plan.json");

        assertThat(run("compile", plan, "--format", "json", "-o", out)).isEqualTo(new Answer(0, "", ""));
        assertThat(Files.readString(out))
                .isEqualTo(run("compile", plan, "--format", "json").out());
        assertThat(run("compile", plan, "-o", plan).code()).isEqualTo(2);
        assertThat(Files.readString(plan)).isEqualTo(PLAN);
        assertThat(run("compile", plan, "-o", folder.resolve("no/such/folder"))
                        .err()
                        .lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"missing.txt,未找到", "empty.txt,没有文字内容", "noise.bin,不是文字文件", "cut.pdf,已损坏"})
    void what_cannot_be_read_gets_one_sentence_and_code_2(String name, String words) throws IOException {
        file("empty.txt", "");
        Files.write(folder.resolve("noise.bin"), new byte[] {0, 1, 2, 3, (byte) 0xFF, 5, 0, 7, 0, 9});
        file("cut.pdf", "%PDF-1.7\n1 0 obj\n");

        Answer answer = run("compile", folder.resolve(name));

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines()).singleElement().asString().contains(name, words);
    }

    @Test
    void two_plans_are_compared_for_people_and_for_programs() throws IOException {
        Path earlier = file("earlier.txt", PLAN);
        Path later = file("later.txt", PLAN.replace("3000个", "2000个").replace("2．培训教师。", "2．修缮校舍。"));

        Answer table = run("compare", earlier, later);
        JsonNode json = JsonMapper.shared()
                .readTree(run("compare", earlier, later, "--format", "json").out());

        assertThat(table.out()).contains("承接关系（", "相互矛盾（1）", "目标偏低");
        assertThat(json.get("contradictions").get(0).get("kind").asString()).isEqualTo("asks-less");
        assertThat(run("compare", earlier, folder.resolve("none.txt")).code()).isEqualTo(2);
    }

    @Test
    void a_short_search_for_failures_finds_none_and_says_so() {
        Answer answer = run("fuzz", "compile", "--inputs", "300", "--seed", "5", "--threads", "1");

        assertThat(answer.out()).startsWith("300 texts, ").contains("no failure");
        assertThat(answer.code()).isZero();
    }

    @Test
    void the_same_seed_gives_the_same_texts() {
        var plans = new MutatedPlans(3, List.of(PLAN));

        assertThat(plans.text(17)).isEqualTo(new MutatedPlans(3, List.of(PLAN)).text(17));
        assertThat(plans.text(17)).isNotEqualTo(plans.text(18));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Answer run(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Commands.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(java.util.Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
        return new Answer(code, out.toString(), err.toString());
    }
}
