package dev.banyan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.calendar.TimeLimit;
import dev.banyan.plan.Label;
import dev.banyan.plan.Privacy;
import dev.banyan.plan.RegisterType;
import dev.banyan.plan.RegisterType.Closing;
import dev.banyan.plan.RegisterType.Confirmer;
import dev.banyan.plan.RegisterType.Field;
import dev.banyan.plan.RegisterType.Form;
import dev.banyan.plan.RegisterType.Kind;
import dev.banyan.plan.RegisterType.Limits;
import dev.banyan.plan.RegisterType.Role;
import dev.banyan.plan.RegisterType.Rule;
import dev.banyan.plan.RegisterType.Stage;
import dev.banyan.plan.RegisterType.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a register type as written says, and how what is wrong with it is told. */
class RegisterTextTest {
    private static final String TEXT = """
            code: lamp-case
            name: {zh: 路灯报修, en: Street lamp}
            mark: 灯
            about: {zh: 路灯不亮, en: A lamp is dark}
            privacy: handlers
            fields:
              - key: grade
                name: {zh: 等级, en: Grade}
                kind: choice
                required: true
                values:
                  - {code: one, zh: 单灯, en: One lamp}
                  - {code: street, zh: 整条路, en: A street}
              - key: caller
                name: {zh: 来电人, en: Caller}
                kind: text
                privacy: office
            limits:
              sign: 4wh
              handle: 5wd
              by: grade
              values: {one: 5wd, street: 2d}
            stages:
              - {zh: 查看, en: Looked at, within: 1wd, weight: 40}
              - {zh: 修好, en: Mended, within: 5wd, weight: 60}
            roles:
              lead: {zh: 养护单位, en: Maintainer}
            closing:
              confirm: beneficiary
              rule: lead-declares
              watch: 30d
              when: {zh: 灯亮了, en: It shines}
            """;

    private static RegisterType read(String text) {
        return ((RegisterText.Good) RegisterText.read(text)).type();
    }

    /** Every fault as {@code line WHAT value}. */
    private static List<String> faults(String text) {
        return ((RegisterText.Faulty) RegisterText.read(text))
                .faults().stream()
                        .map(it -> (it.line() + " " + it.what() + " " + it.value()).strip())
                        .toList();
    }

    @Test
    void a_text_is_the_type_it_says() {
        var grade = new Field(
                "grade",
                new Label("等级", "Grade"),
                Kind.CHOICE,
                true,
                List.of(
                        new Value("one", new Label("单灯", "One lamp")),
                        new Value("street", new Label("整条路", "A street"))),
                Privacy.OPEN);
        var caller = new Field("caller", new Label("来电人", "Caller"), Kind.TEXT, false, List.of(), Privacy.OFFICE);

        assertThat(read(TEXT))
                .isEqualTo(new RegisterType(
                        "lamp-case",
                        new Label("路灯报修", "Street lamp"),
                        new Form("灯", new Label("路灯不亮", "A lamp is dark"), Privacy.HANDLERS, List.of(grade, caller)),
                        new Limits(
                                new TimeLimit.WorkingHours(4),
                                new TimeLimit.WorkingDays(5),
                                Optional.of(new RegisterType.ByChoice(
                                        "grade",
                                        new TreeMap<>(Map.of(
                                                "one",
                                                new TimeLimit.WorkingDays(5),
                                                "street",
                                                new TimeLimit.CalendarDays(2)))))),
                        List.of(
                                new Stage(new Label("查看", "Looked at"), new TimeLimit.WorkingDays(1), 40),
                                new Stage(new Label("修好", "Mended"), new TimeLimit.WorkingDays(5), 60)),
                        new TreeMap<>(Map.of(Role.LEAD, new Label("养护单位", "Maintainer"))),
                        new Closing(
                                Confirmer.BENEFICIARY,
                                Rule.LEAD_DECLARES,
                                new TimeLimit.CalendarDays(30),
                                new Label("灯亮了", "It shines"))));
    }

    @Test
    void a_choice_sets_the_limit() {
        assertThat(read(TEXT).limits().handling(Map.of("grade", "street"))).isEqualTo(new TimeLimit.CalendarDays(2));
        assertThat(read(TEXT).limits().handling(Map.of())).isEqualTo(new TimeLimit.WorkingDays(5));
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "code: lamp-case | code: Lamp Case | 1 NOT_A_CODE Lamp Case",
                "code: lamp-case | colour: red | 1 MISSING code; 1 UNKNOWN_KEY colour",
                "mark: 灯 | mark: 路灯报修事项 | -",
                "mark: 灯 | mark: 路灯报修事项台账 | 3 TOO_LONG mark",
                "mark: 灯 | mark: [灯] | 3 NOT_A_VALUE mark",
                "about: {zh: 路灯不亮, en: A lamp is dark} | about: 路灯不亮 | 4 MISSING en; 4 MISSING zh; 4 NOT_A_BLOCK 路灯不亮",
                "en: A lamp is dark | de: dunkel | 4 MISSING en; 4 UNKNOWN_KEY de",
                "privacy: handlers | privacy: secret | 5 NOT_ONE_OF secret",
                "kind: choice | kind: list | 9 NOT_ONE_OF list; 11 VALUES_NOT_WANTED grade; 21 NO_REQUIRED_CHOICE grade",
                "kind: text | kind: choice | 16 VALUES_MISSING caller",
                "required: true | required: maybe | 10 NOT_ONE_OF maybe; 21 NO_REQUIRED_CHOICE grade",
                "key: caller | key: grade | 6 TWICE grade",
                "code: street | code: one | 11 TWICE one; 22 NOT_ONE_OF street",
                "mark: 灯 | code: again | 1 MISSING mark; 3 TWICE code",
                "sign: 4wh | sign: 4 Stunden | 19 NO_TIME_LIMIT 4 Stunden",
                "sign: 4wh | sign: 2026-03-05 | 19 NO_TIME_LIMIT 2026-03-05",
                "by: grade | by: caller | 21 NO_REQUIRED_CHOICE caller",
                "street: 2d | none: 2d | 22 LIMIT_LEFT_OUT street; 22 NOT_ONE_OF none",
                "weight: 40 | weight: 30 | 23 WEIGHTS_NOT_100 90",
                "weight: 40 | weight: much | 23 WEIGHTS_NOT_100 60; 24 NO_NUMBER much",
                "lead: {zh: 养护单位, en: Maintainer} | boss: {zh: 领导, en: Boss} | 27 MISSING lead; 27 UNKNOWN_KEY boss",
                "confirm: beneficiary | confirm: nobody | 29 NOT_ONE_OF nobody",
                "watch: 30d | watch: | 31 MISSING watch"
            })
    void every_fault_is_told_with_its_line(String from, String to, String told) {
        String text = TEXT.replaceFirst(java.util.regex.Pattern.quote(from), to);

        assertThat(told == null ? List.of() : List.of(told.split("; ")))
                .isEqualTo(
                        RegisterText.read(text) instanceof RegisterText.Good
                                ? List.of()
                                : faults(text).stream().sorted(LINE).toList());
    }

    private static final java.util.Comparator<String> LINE = java.util.Comparator.<String>comparingInt(
                    it -> Integer.parseInt(it.substring(0, it.indexOf(' '))))
            .thenComparing(it -> it);

    @Test
    void what_is_no_yaml_names_the_line_where_it_stopped_making_sense() {
        assertThat(faults("code: a\nname: {zh: 甲, en: A\nmark: 乙\n").getFirst()).startsWith("3 NOT_YAML");
        assertThat(faults("code: a\n\tname: b\n").getFirst()).startsWith("2 NOT_YAML");
        assertThat(faults("")).containsExactly("1 NOT_A_BLOCK");
        assertThat(faults("- a\n- b\n")).contains("1 NOT_A_BLOCK", "1 MISSING code");
        assertThat(faults("x".repeat(RegisterText.LONGEST + 1))).containsExactly("1 TEXT_TOO_LONG 40000");
    }

    static List<Path> shipped() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/registers"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void fifteen_registers_come_with_banyan() throws IOException {
        assertThat(shipped()).hasSize(15);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_shipped_register_reads_without_fault_and_is_named_like_its_file(Path file) throws IOException {
        assertThat(read(Files.readString(file)).code() + ".yaml").isEqualTo(String.valueOf(file.getFileName()));
    }
}
