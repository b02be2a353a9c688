package dev.banyan.directory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.EarlierForm;
import dev.banyan.directory.Term;
import dev.banyan.directory.Unit;
import dev.banyan.directory.Unit.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitRulesTest {
    private static final Unit CITY = unit("350100", "福州市", Kind.CITY, "");
    private static final Unit CHANGLE = unit("350112", "长乐区", Kind.COUNTY, "350100");
    private static final Unit TOWN = unit("t", "漳港街道", Kind.TOWNSHIP, "350112");
    private static final List<Unit> KNOWN = List.of(CITY, CHANGLE, TOWN);

    @ParameterizedTest(name = "{0} {1} under {2}: {3}")
    @CsvSource({
        "350113, COUNTY,        350100, ",
        "v,      VILLAGE,       t,      ",
        "v,      VILLAGE,       350112, PLACE_WRONG",
        "t2,     TOWNSHIP,      350100, PLACE_WRONG",
        "x,      COUNTY,        350100, NOT_A_DIVISION_CODE",
        "990113, COUNTY,        350100, NOT_A_DIVISION_CODE",
        "g,      ACTION_GROUP,  350100, ",
        "d,      DEPARTMENT,    nowhere, UNKNOWN_UNIT",
        "b b,    DEPARTMENT,    350100, CODE_WRONG",
    })
    void a_unit_stands_where_its_kind_belongs(String code, Kind kind, String parent, Fault fault) {
        var faults = faults(unit(code, "新单位", kind, parent));

        assertThat(faults).isEqualTo(fault == null ? Set.of() : Set.of(fault));
    }

    @Test
    void nothing_belongs_to_itself_ends_before_it_begins_or_is_merged_without_an_end() {
        var circular = unit("350100", "福州市", Kind.CITY, "350112");
        var reversed = unit("d", "局", Kind.DEPARTMENT, "350100")
                .in(Term.between(day("2020-02-01"), day("2020-01-01")), Optional.empty());
        var merged = unit("d", "局", Kind.DEPARTMENT, "350100").in(Term.ALWAYS, Optional.of("350112"));

        assertThat(faults(circular)).contains(Fault.BELONGS_TO_ITSELF);
        assertThat(faults(reversed)).containsExactly(Fault.ENDS_BEFORE_IT_BEGINS);
        assertThat(faults(merged)).containsExactly(Fault.MERGED_WITHOUT_END);
    }

    @Test
    void a_name_is_borne_once_at_a_time_but_villages_of_two_townships_may_share_one() {
        var old = unit("o", "物价局", Kind.DEPARTMENT, "350100")
                .in(new Term(Optional.empty(), Optional.of(day("2018-12-31"))), Optional.empty());
        var after = unit("n", "物价局", Kind.DEPARTMENT, "350100").in(Term.since(day("2019-01-01")), Optional.empty());
        var during = unit("n", "物价局", Kind.DEPARTMENT, "350100").in(Term.since(day("2018-12-31")), Optional.empty());
        var village = unit("v", "东门村", Kind.VILLAGE, "t");

        assertThat(UnitRules.isNamedTwice(after, List.of(old, after))).isFalse();
        assertThat(UnitRules.isNamedTwice(during, List.of(old))).isTrue();
        assertThat(UnitRules.isNamedTwice(village, List.of(unit("w", "东门村", Kind.VILLAGE, "u"))))
                .isFalse();
        assertThat(UnitRules.isNamedTwice(village, List.of(unit("w", "东门村", Kind.VILLAGE, "t"))))
                .isTrue();
    }

    /** Changle was a city with the code 350182 until 2017. */
    @Test
    void the_tree_of_a_past_day_has_the_names_and_places_of_that_day() {
        var was = new EarlierForm(
                "350112", day("2017-11-05"), "350182", "长乐市", "长乐", "Changle City", Kind.COUNTY, Optional.of("350100"));
        var moved = new EarlierForm(
                "t", day("2010-12-31"), "t", "漳港镇", "漳港", "Zhanggang Town", Kind.TOWNSHIP, Optional.of("350100"));
        var young = unit("y", "大数据委", Kind.DEPARTMENT, "350100").in(Term.since(day("2019-01-01")), Optional.empty());
        var all = List.of(CITY, CHANGLE, TOWN, young);

        assertThat(UnitHistory.on(day("2009-01-01"), all, List.of(was, moved)))
                .extracting(unit -> unit.name() + "<" + unit.parent().orElse(""))
                .containsExactly("福州市<", "长乐市<350100", "漳港镇<350100");
        assertThat(UnitHistory.on(day("2017-11-05"), all, List.of(was, moved)))
                .extracting(Unit::name)
                .containsExactly("福州市", "长乐市", "漳港街道");
        assertThat(UnitHistory.on(day("2019-01-01"), all, List.of(was, moved))).isEqualTo(all);
    }

    private static Set<Fault> faults(Unit unit) {
        Map<String, Unit> known = new HashMap<>();
        KNOWN.forEach(it -> known.put(it.code(), it));
        known.put(unit.code(), unit);
        return UnitRules.faults(unit, known);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Unit unit(String code, String name, Kind kind, String parent) {
        return new Unit(
                code, name, name, name, kind, Optional.of(parent).filter(it -> !it.isEmpty()), Optional.empty());
    }
}
