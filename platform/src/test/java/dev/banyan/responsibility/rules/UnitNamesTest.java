package dev.banyan.responsibility.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.EarlierForm;
import dev.banyan.directory.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNamesTest {
    private static final List<Unit> UNITS = List.of(
            unit("350100", "福州市", "福州", Unit.Kind.CITY),
            unit("350102", "鼓楼区", "鼓楼", Unit.Kind.COUNTY),
            unit("350121", "闽侯县", "闽侯", Unit.Kind.COUNTY),
            unit("350181", "福清市", "福清", Unit.Kind.COUNTY),
            unit("GXQ", "福州高新技术产业开发区", "福州高新区", Unit.Kind.ZONE),
            unit("JYJ", "福州市教育局", "市教育局", Unit.Kind.DEPARTMENT),
            unit("ZZB", "中共福州市委组织部", "市委组织部", Unit.Kind.DEPARTMENT),
            unit("GZW", "福州市人民政府国有资产监督管理委员会", "市国资委", Unit.Kind.DEPARTMENT),
            unit("GLJYJ", "鼓楼区教育局", "区教育局", Unit.Kind.DEPARTMENT),
            unit("CSJYJ", "仓山区教育局", "区教育局", Unit.Kind.DEPARTMENT));

    private static final List<EarlierForm> BEFORE =
            List.of(EarlierForm.of(unit("JYJ", "福州市教育委员会", "市教委", Unit.Kind.DEPARTMENT), LocalDate.of(2004, 12, 31)));

    private static Unit unit(String code, String name, String shortName, Unit.Kind kind) {
        return new Unit(code, name, shortName, name, kind, Optional.empty(), Optional.empty());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "福州市教育局, JYJ",
        "市教育局, JYJ",
        "教育局, JYJ",
        "福州市 教育局, JYJ",
        "市教委, JYJ",
        "闽侯县政府, 350121",
        "闽侯县人民政府, 350121",
        "福清市政府, 350181",
        "闽侯, 350121",
        "福州高新区管委会, GXQ",
        "高新区管委会, GXQ",
        "福州市委组织部, ZZB",
        "组织部, 无",
        "市国资委, GZW",
        "市没有局, 无",
        "市政府, 无",
        "区教育局, GLJYJ或CSJYJ",
        "各县（市）区政府, 每个县市区",
        "各县(市)区, 每个县市区",
        "各县区, 每个县市区",
    })
    void a_printed_name_means(String printed, String expected) {
        assertThat(
                        switch (new UnitNames(UNITS, BEFORE).match(printed)) {
                            case UnitNames.One(Unit unit) -> unit.code();
                            case UnitNames.Several(List<Unit> units) ->
                                String.join("或", units.stream().map(Unit::code).toList());
                            case UnitNames.Every(List<Unit> units) ->
                                units.stream().allMatch(unit -> unit.kind() == Unit.Kind.COUNTY) ? "每个县市区" : "";
                            case UnitNames.Unknown() -> "无";
                        })
                .isEqualTo(expected);
    }
}
