package dev.banyan.directory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Unit;
import dev.banyan.directory.Unit.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitTreeTest {
    @Test
    void a_tree_shows_what_is_asked_for_beneath_what_it_belongs_to() {
        var city = unit("350100", "福州市", Kind.CITY, Optional.empty());
        var gulou = unit("350102", "鼓楼区", Kind.COUNTY, Optional.of("350100"));
        var taijiang = unit("350103", "台江区", Kind.COUNTY, Optional.of("350100"));
        var office = unit("x", "鼓楼区教育局", Kind.DEPARTMENT, Optional.of("350102"));

        assertThat(UnitTree.of(List.of(city, gulou, office, taijiang), List.of(office)))
                .isEqualTo(List.of(new UnitTree.Node(
                        city,
                        false,
                        List.of(new UnitTree.Node(
                                gulou, false, List.of(new UnitTree.Node(office, true, List.of())))))));
        assertThat(List.of(city, gulou, office, taijiang))
                .filteredOn(unit -> UnitTree.matches(unit, "鼓楼", Optional.of(Kind.COUNTY)))
                .containsExactly(gulou);
    }

    private static Unit unit(String code, String name, Kind kind, Optional<String> parent) {
        return new Unit(code, name, name, name, kind, parent, Optional.empty());
    }
}
