package dev.banyan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.rules.UnitList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportUnitsTest {
    private static final String TABLE = UnitList.HEADING + """

                    x,丙局,丙,C,DEPARTMENT,350102,
                    350100,福州市,福州,Fuzhou,CITY,,
                    350102,鼓楼区,鼓楼,Gulou,COUNTY,350100,350102
                    """;

    private final DirectoryRoom room = new DirectoryRoom();

    @Test
    void units_come_in_once_and_stand_beneath_what_they_belong_to() {
        assertThat(imported(TABLE)).isEqualTo(new ImportUnits.Imported(3, 3));
        assertThat(imported(TABLE)).isEqualTo(new ImportUnits.Imported(3, 0));
        assertThat(imported(TABLE.replace("鼓楼,Gulou", "鼓楼,Gulou District"))).isEqualTo(new ImportUnits.Imported(3, 1));

        assertThat(room.units.all()).extracting(Unit::code).containsExactly("350100", "350102", "x");
        assertThat(room.units.all()).extracting(Unit::englishName).contains("Gulou District");
        assertThat(room.acts()).containsExactly("UnitsImported", "UnitsImported");
    }

    @Test
    void units_may_exchange_their_names() {
        imported(TABLE);

        assertThat(imported(
                        UnitList.HEADING + "\nx,鼓楼区,丙,C,DEPARTMENT,350102,\n350102,丙局,鼓楼,Gulou,COUNTY,350100,350102"))
                .isEqualTo(new ImportUnits.Imported(2, 2));
    }

    @Test
    void one_fault_keeps_the_whole_list_out() {
        assertThat(imported(TABLE + "y,丁局,丁,D,DEPARTMENT,nowhere,\n"))
                .isEqualTo(new ImportUnits.Refused(
                        List.of(new UnitList.Fault(5, UnitList.What.UNKNOWN_PARENT, "nowhere"))));
        assertThat(room.units.all()).isEmpty();
        assertThat(room.acts()).isEmpty();
    }

    private ImportUnits.Result imported(String table) {
        return room.inTransaction(() -> room.importUnits.from(DirectoryRoom.ADMINISTRATOR, table));
    }
}
