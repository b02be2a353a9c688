package dev.banyan.directory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.BodyDuty;
import dev.banyan.directory.BodyMember;
import dev.banyan.directory.DirectoryList;
import dev.banyan.directory.Holding;
import dev.banyan.directory.Post;
import dev.banyan.directory.PostId;
import dev.banyan.directory.PostKind;
import dev.banyan.directory.Scope;
import dev.banyan.directory.Term;
import dev.banyan.directory.Unit;
import dev.banyan.directory.Unit.Kind;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.paperwork.Spreadsheet.Limits;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ListCheckTest {
    private static final PostId HEAD = new PostId(5);
    private static final Known KNOWN = new Known(
            List.of(
                    unit("350100", "福州市", Kind.CITY, Optional.empty()),
                    unit("350102", "鼓楼区", Kind.COUNTY, Optional.of("350100")),
                    unit("j", "教育局", Kind.DEPARTMENT, Optional.of("350100")),
                    unit("g", "行动小组", Kind.ACTION_GROUP, Optional.of("350100"))),
            List.of(),
            List.of(new Post(HEAD, "j", PostKind.HEAD, "局长", Term.ALWAYS)),
            List.of(new Holding(1, HEAD, "甲", Optional.empty(), false, Term.since(LocalDate.parse("2021-01-01")))),
            List.of(new BodyMember(1, "g", new BodyMember.OfUnit("j"), BodyDuty.OFFICE, Term.ALWAYS)),
            Map.of(new UUID(0, 1), "wang.wei"));
    private static final ListWords WORDS = new ListWords(
            columns(), words(Kind.values()), words(PostKind.values()), words(BodyDuty.values()), Map.of("是", true));

    @Test
    void every_row_says_whether_it_is_new_changed_unchanged_or_wrong() {
        assertThat(check(DirectoryList.UNITS, """
                        code,name,short_name,english_name,kind,parent,since
                        350102,鼓楼区,鼓楼区,鼓楼区,county,350100,
                        j,市教育局,教育局,教育局,DEPARTMENT,350100,2019年1月1日
                        t,东街街道,东街,Dongjie,TOWNSHIP,350102,
                        x,,东街,Dongjie,TOWN,350102,昨天
                        """))
                .containsExactly(
                        "2 UNCHANGED",
                        "3 CHANGED NAME:教育局>市教育局 SINCE:>2019-01-01",
                        "4 NEW",
                        "5 WRONG KIND:UNKNOWN_WORD=TOWN NAME:EMPTY= SINCE:NOT_A_DAY=昨天");
    }

    @Test
    void every_fault_of_a_unit_is_named_with_its_place() {
        assertThat(check(DirectoryList.UNITS, """
                        code,name,short_name,english_name,kind,parent,county_code,credit_code,since,until,merged_into
                        a,甲,甲,A,CITY,,,,,,
                        350181,乙,乙,B,COUNTY,350100,35010,11350100000000019M,,,
                        c,丙,丙,C,ZONE,nowhere,,,,,
                        d,丁,丁,D,ZONE,e,,,,,
                        e,戊,戊,E,ZONE,d,,,,,
                        f,教育局,庚,F,ZONE,350100,,,,,
                        h,辛,辛,H,VILLAGE,350102,,,2020-02-01,2020-01-01,
                        i,壬,壬,I,ZONE,350100,,,,,j
                        c,丙二,丙,C,ZONE,350100,,,,,
                        350100,福州市,福州市,福州市,CITY,,,,,2030-01-01,
                        """))
                .containsExactly(
                        "2 WRONG CODE:NOT_A_DIVISION_CODE=a",
                        "3 WRONG COUNTY_CODE:NOT_A_DIVISION_CODE=35010 CREDIT_CODE:NOT_A_CREDIT_CODE=11350100000000019M",
                        "4 WRONG PARENT:UNKNOWN_UNIT=nowhere",
                        "5 WRONG PARENT:BELONGS_TO_ITSELF=e",
                        "6 WRONG PARENT:BELONGS_TO_ITSELF=d",
                        "7 WRONG NAME:NAME_TWICE=教育局",
                        "8 WRONG PARENT:PLACE_WRONG=350102 UNTIL:ENDS_BEFORE_IT_BEGINS=2020-01-01",
                        "9 WRONG UNTIL:MERGED_WITHOUT_END=",
                        "10 WRONG TWICE",
                        "11 WRONG UNTIL:UNITS_BELOW=2030-01-01");
    }

    @Test
    void posts_have_one_holder_at_a_time() {
        assertThat(check(DirectoryList.POSTS, """
                        unit,post_kind,title,holder,account,acting,since,until
                        j,HEAD,局长,甲,,,2021-01-01,2026-06-30
                        j,HEAD,局长,乙,wang.wei,,2026-07-01,
                        j,HEAD,局长,丙,nobody,,2026-07-01,
                        j,HEAD,局长,丁,,是,2026-07-01,
                        j,MEMBER,局长,戊,,是,2027-07-01,
                        k,LIAISON,联络员,,,,,
                        j,LIAISON,联络员,,,,,
                        """))
                .containsExactly(
                        "2 CHANGED UNTIL:>2026-06-30",
                        "3 WRONG HOLDER:HELD_TWICE=乙",
                        "4 WRONG ACCOUNT:UNKNOWN_ACCOUNT=nobody HOLDER:HELD_TWICE=丙",
                        "5 WRONG HOLDER:HELD_TWICE=丁",
                        "6 WRONG HOLDER:HELD_TWICE=戊 TITLE:POST_DIFFERS=局长",
                        "7 WRONG UNIT:UNKNOWN_UNIT=k",
                        "8 NEW");
    }

    @Test
    void members_are_units_and_posts_that_exist() {
        assertThat(check(DirectoryList.MEMBERS, """
                        body,unit,title,duty,since
                        g,j,,OFFICE,
                        g,j,局长,LEADER,
                        g,j,科长,MEMBER,
                        j,350102,,MEMBER,
                        g,j,,MEMBER,2026-01-01
                        """))
                .containsExactly(
                        "2 WRONG UNIT:TWICE=j",
                        "3 NEW",
                        "4 WRONG TITLE:UNKNOWN_POST=科长",
                        "5 WRONG BODY:NOT_A_BODY=j",
                        "6 WRONG UNIT:TWICE=j");
    }

    @Test
    void earlier_forms_name_a_unit_and_a_day() {
        assertThat(check(DirectoryList.EARLIER_FORMS, """
                        unit,until,code,name,short_name,english_name,kind
                        350102,2017-11-05,350182,长乐市,长乐,Changle,COUNTY
                        zz,2017-11-05,350182,长乐市,长乐,Changle,COUNTY
                        350102,,350182,长乐市,长乐,Changle,
                        """))
                .containsExactly("2 NEW", "3 WRONG UNIT:UNKNOWN_UNIT=zz", "4 WRONG KIND:EMPTY= UNTIL:EMPTY=");
    }

    @Test
    void nobody_changes_what_lies_outside_the_own_area() {
        var rows = rows("""
                        code,name,short_name,english_name,kind,parent
                        t,东街街道,东街,Dongjie,TOWNSHIP,350102
                        j,教育局二,教育局,教育局,DEPARTMENT,350100
                        """);

        assertThat(states(ListCheck.check(DirectoryList.UNITS, rows, KNOWN, new Scope.Units(Set.of("350102")), WORDS)))
                .containsExactly("2 NEW", "3 WRONG CODE:OUTSIDE_SCOPE=j");
    }

    @Test
    void a_heading_that_lacks_or_repeats_a_column_is_told() {
        assertThat(ListCheck.check(
                        DirectoryList.MEMBERS, rows("body,unit,unit,电话\n"), KNOWN, new Scope.WholeCity(), WORDS))
                .isEqualTo(new ListCheck.HeadingWrong(Set.of(Column.DUTY), List.of("unit", "电话")));
    }

    private static List<String> check(DirectoryList list, String table) {
        return states(ListCheck.check(list, rows(table), KNOWN, new Scope.WholeCity(), WORDS));
    }

    private static List<String> states(ListCheck.Outcome outcome) {
        return ((ListCheck.Rows) outcome)
                .rows().stream()
                        .map(row -> row.row() + " " + row.state()
                                + row.differences().stream()
                                        .map(it -> " " + it.column() + ":" + it.before() + ">" + it.after())
                                        .collect(Collectors.joining())
                                + row.faults().stream()
                                        .map(it -> " "
                                                + it.column()
                                                        .map(column -> column + ":" + it.fault() + "=" + it.value())
                                                        .orElse(it.fault().name()))
                                        .sorted()
                                        .collect(Collectors.joining()))
                        .toList();
    }

    private static List<Spreadsheet.Row> rows(String table) {
        return ((Spreadsheet.Table) Spreadsheet.read(table.getBytes(StandardCharsets.UTF_8), Limits.LIST)).rows();
    }

    private static Map<String, Column> columns() {
        return Arrays.stream(Column.values())
                .collect(Collectors.toMap(it -> it.name().toLowerCase(Locale.ROOT), Function.identity()));
    }

    private static <T extends Enum<T>> Map<String, T> words(T[] values) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(it -> it.name().toLowerCase(Locale.ROOT), Function.identity()));
    }

    private static Unit unit(String code, String name, Kind kind, Optional<String> parent) {
        return new Unit(code, name, name, name, kind, parent, Optional.empty());
    }
}
