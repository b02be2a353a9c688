package dev.banyan.directory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Unit;
import dev.banyan.directory.Unit.Kind;
import dev.banyan.directory.rules.UnitList.Fault;
import dev.banyan.directory.rules.UnitList.What;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitListTest {
    private static final Unit CITY = unit("350100", "福州市", Kind.CITY, Optional.empty(), Optional.empty());

    @Test
    void a_list_gives_its_units_in_its_order() {
        assertThat(read("""
                        350100,福州市,福州,Fuzhou,CITY,,

                        350102,鼓楼区,鼓楼,"Gulou, ""Drum Tower""\",COUNTY,350100,350102
                        """))
                .isEqualTo(new UnitList.Good(List.of(
                        new Unit("350100", "福州市", "福州", "Fuzhou", Kind.CITY, Optional.empty(), Optional.empty()),
                        new Unit(
                                "350102",
                                "鼓楼区",
                                "鼓楼",
                                "Gulou, \"Drum Tower\"",
                                Kind.COUNTY,
                                Optional.of("350100"),
                                Optional.of("350102")))));
    }

    @Test
    void every_fault_is_named_with_its_line() {
        assertThat(read("""
                        a,甲,甲,A,CITY,,
                        b,乙,乙,B,TOWN,a,
                        c,丙,丙,C,COUNTY,a,35010
                        d,丁,丁,D,ZONE,x,
                        a,戊,戊,E,ZONE,,
                        f,甲,甲,F,ZONE,,
                        g,,庚,G,ZONE,,
                        h,辛,辛,H,ZONE
                        i,壬,壬,I,TASK_FORCE,j,
                        j,癸,癸,J,TASK_FORCE,i,
                        """))
                .isEqualTo(new UnitList.Faulty(List.of(
                        new Fault(3, What.UNKNOWN_KIND, "TOWN"),
                        new Fault(4, What.NOT_A_COUNTY_CODE, "35010"),
                        new Fault(5, What.UNKNOWN_PARENT, "x"),
                        new Fault(6, What.CODE_TWICE, "a"),
                        new Fault(7, What.NAME_TWICE, "甲"),
                        new Fault(8, What.EMPTY_FIELD, "g,,庚,G,ZONE,,"),
                        new Fault(9, What.COLUMNS_EXPECTED, "h,辛,辛,H,ZONE"),
                        new Fault(10, What.BELONGS_TO_ITSELF, "i"),
                        new Fault(11, What.BELONGS_TO_ITSELF, "j"))));
    }

    @Test
    void another_table_or_none_is_refused_at_its_first_line() {
        assertThat(UnitList.read("姓名,电话\n", List.of()))
                .isEqualTo(new UnitList.Faulty(List.of(new Fault(1, What.HEADING_EXPECTED, "姓名,电话"))));
        assertThat(UnitList.read("", List.of()))
                .isEqualTo(new UnitList.Faulty(List.of(new Fault(1, What.HEADING_EXPECTED, ""))));
    }

    @Test
    void a_parent_may_be_there_already_and_a_name_may_not() {
        assertThat(UnitList.read(UnitList.HEADING + "\n350102,鼓楼区,鼓楼,Gulou,COUNTY,350100,350102", List.of(CITY)))
                .isInstanceOf(UnitList.Good.class);
        assertThat(UnitList.read(UnitList.HEADING + "\nx,福州市,福州,Fuzhou,CITY,,", List.of(CITY)))
                .isEqualTo(new UnitList.Faulty(List.of(new Fault(2, What.NAME_TWICE, "福州市"))));
    }

    /** GB/T 2260: the county-level divisions of Fuzhou. */
    @Test
    void the_demo_city_has_its_thirteen_county_level_divisions() throws IOException {
        String table;
        try (var stream = UnitList.class.getResourceAsStream("/demo/units.csv")) {
            table = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(((UnitList.Good) UnitList.read(table, List.of())).units())
                .filteredOn(unit -> unit.kind() == Kind.COUNTY)
                .extracting(unit -> unit.countyCode().orElseThrow())
                .containsExactly(
                        "350102", "350103", "350104", "350105", "350111", "350112", "350121", "350122", "350123",
                        "350124", "350125", "350128", "350181");
    }

    @Test
    void a_tree_shows_what_is_asked_for_beneath_what_it_belongs_to() {
        var gulou = unit("350102", "鼓楼区", Kind.COUNTY, Optional.of("350100"), Optional.of("350102"));
        var taijiang = unit("350103", "台江区", Kind.COUNTY, Optional.of("350100"), Optional.of("350103"));
        var office = unit("x", "鼓楼区教育局", Kind.DEPARTMENT, Optional.of("350102"), Optional.empty());

        assertThat(UnitTree.of(List.of(CITY, gulou, office, taijiang), List.of(office)))
                .isEqualTo(List.of(new UnitTree.Node(
                        CITY,
                        false,
                        List.of(new UnitTree.Node(
                                gulou, false, List.of(new UnitTree.Node(office, true, List.of())))))));
        assertThat(List.of(CITY, gulou, office, taijiang))
                .filteredOn(unit -> UnitTree.matches(unit, "鼓楼", Optional.of(Kind.COUNTY)))
                .containsExactly(gulou);
    }

    private static Unit unit(String code, String name, Kind kind, Optional<String> parent, Optional<String> county) {
        return new Unit(code, name, name, name, kind, parent, county);
    }

    private static UnitList.Reading read(String rows) {
        return UnitList.read(UnitList.HEADING + "\n" + rows, List.of());
    }
}
