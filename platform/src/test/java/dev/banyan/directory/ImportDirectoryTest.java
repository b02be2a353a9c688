package dev.banyan.directory;

import static dev.banyan.directory.DirectoryRoom.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.banyan.archive.FileHash;
import dev.banyan.directory.ImportDirectory.Taken;
import dev.banyan.directory.ImportDirectory.Tried;
import dev.banyan.directory.rules.CheckedRow;
import dev.banyan.directory.rules.CheckedRow.State;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.Spreadsheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

class ImportDirectoryTest {
    private static final String UNITS = """
            code,name,short_name,english_name,kind,parent
            x,丙局,丙,C,DEPARTMENT,350102
            350100,福州市,福州,Fuzhou,CITY,
            350102,鼓楼区,鼓楼,Gulou,COUNTY,350100
            """;

    private final DirectoryRoom room = new DirectoryRoom();

    @Test
    void a_trial_changes_nothing_and_its_file_is_taken_in_once() {
        var tried = (Tried) check(UNITS);
        assertThat(tried.rows().rows()).extracting(CheckedRow::state).containsOnly(State.NEW);
        assertThat(room.units.all()).isEmpty();

        FileHash file = tried.file().orElseThrow();
        assertThat(apply(file)).isEqualTo(new Taken(3, 0, 0));
        assertThat(apply(file)).isEqualTo(new Taken(0, 0, 3));

        assertThat(room.units.all()).extracting(Unit::code).containsExactly("350100", "350102", "x");
        assertThat(room.acts()).containsExactly("FileKept", "DirectoryImported");
        assertThat(((Tried) check(UNITS)).file()).isEmpty();
    }

    @Test
    void one_wrong_row_keeps_the_whole_list_out() {
        var tried = (Tried) check(UNITS + "y,丁局,丁,D,DEPARTMENT,nowhere\n");

        assertThat(tried.rows().count(State.WRONG)).isEqualTo(1);
        assertThat(tried.file()).isEmpty();
        assertThat(room.take(DirectoryList.UNITS, UNITS + "y,丁局,丁,D,DEPARTMENT,nowhere\n"))
                .isInstanceOf(Tried.class);
        assertThat(room.units.all()).isEmpty();
        assertThat(room.acts()).isEmpty();
    }

    @Test
    void what_went_wrong_between_the_trial_and_taking_it_in_is_told() {
        FileHash file = ((Tried) check(UNITS)).file().orElseThrow();
        room.take(DirectoryList.UNITS, """
                code,name,short_name,english_name,kind,parent
                z,丙局,丙,Z,DEPARTMENT,
                """);

        assertThat(((Tried) apply(file)).rows().count(State.WRONG)).isEqualTo(1);
        assertThat(room.units.all()).hasSize(1);
        assertThatThrownBy(() -> apply(new FileHash("0".repeat(64)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void units_may_exchange_their_names_and_a_changed_unit_keeps_what_it_was() {
        room.take(DirectoryList.UNITS, UNITS);

        assertThat(room.take(DirectoryList.UNITS, """
                        code,name,short_name,english_name,kind,parent,changed_on
                        x,鼓楼区,丙,C,DEPARTMENT,350102,
                        350102,丙局,鼓楼,Gulou,COUNTY,350100,2026-01-01
                        """)).isEqualTo(new Taken(0, 2, 0));
        assertThat(room.findUnits.earlier("350102"))
                .extracting(EarlierForm::name, EarlierForm::until)
                .containsExactly(tuple("鼓楼区", LocalDate.of(2025, 12, 31)));
    }

    @Test
    void a_unit_ended_and_a_holder_leaving_by_a_list_are_told_to_the_other_rooms() {
        room.take(DirectoryList.UNITS, UNITS);
        room.take(DirectoryList.POSTS, "unit,post_kind,title,holder,since\n350102,HEAD,区长,某甲,2021-01-01\n");
        room.take(
                DirectoryList.POSTS,
                "unit,post_kind,title,holder,since,until\n350102,HEAD,区长,某甲,2021-01-01,2026-12-31\n");
        room.take(DirectoryList.UNITS, """
                code,name,short_name,english_name,kind,parent,until
                x,丙局,丙,C,DEPARTMENT,350102,2026-12-31
                """);

        PostId post = room.posts.find("350102", "区长").orElseThrow().id();
        assertThat(room.events)
                .containsExactly(
                        new PostVacated(post, "350102", LocalDate.of(2027, 1, 1)),
                        new UnitEnded("x", LocalDate.of(2026, 12, 31), Optional.empty()));
    }

    /** All lists of the demo city, as they go out in either format and language, come in again without a change. */
    @ParameterizedTest
    @EnumSource
    void what_goes_out_comes_in_again(Language language) throws IOException {
        demoCity();
        for (DirectoryList list : DirectoryList.values()) {
            for (Spreadsheet.Format format : Spreadsheet.Format.values()) {
                var table = room.exporting.of(list, new Words(language));
                var file = new ByteArrayOutputStream();
                Spreadsheet.write(
                        format, list.name(), table.heading(), table.rows().iterator(), file);

                assertThat(room.inTransaction(() -> room.importing.take(ADMINISTRATOR, list, file.toByteArray())))
                        .as(list + " " + format)
                        .isEqualTo(new Taken(0, 0, table.rows().size()));
            }
        }
    }

    /** GB/T 2260: the county-level divisions of Fuzhou. */
    @Test
    void the_demo_city_has_its_divisions_nine_action_groups_and_posts() throws IOException {
        demoCity();

        assertThat(room.units.all())
                .filteredOn(unit -> unit.kind() == Unit.Kind.COUNTY)
                .extracting(unit -> unit.countyCode().orElseThrow())
                .containsExactly(
                        "350102", "350103", "350104", "350105", "350111", "350112", "350121", "350122", "350123",
                        "350124", "350125", "350128", "350181");
        assertThat(room.units.all())
                .filteredOn(unit -> unit.kind() == Unit.Kind.ACTION_GROUP)
                .hasSize(9)
                .allSatisfy(group -> assertThat(room.bodies.of(group.code()))
                        .extracting(BodyMember::duty)
                        .contains(BodyDuty.LEADER, BodyDuty.OFFICE, BodyDuty.MEMBER));
        assertThat(room.findUnits.on(LocalDate.of(2017, 1, 1)))
                .extracting(Unit::name)
                .contains("长乐市");
        assertThat(room.findPosts.vacancies(LocalDate.of(2026, 11, 24), 90))
                .extracting(vacancy -> vacancy.post().unit())
                .containsExactly("350100-FGJ", "350100-TYJ", "350100-WSB");
    }

    private void demoCity() throws IOException {
        room.add("liaison", Role.LIAISON);
        room.add("liaison.gulou", Role.LIAISON);
        var files = Map.of(
                DirectoryList.UNITS, "units.csv",
                DirectoryList.EARLIER_FORMS, "earlier-forms.csv",
                DirectoryList.POSTS, "posts.csv",
                DirectoryList.MEMBERS, "members.csv");
        for (DirectoryList list : DirectoryList.values()) {
            String table = new ClassPathResource("demo/" + files.get(list)).getContentAsString(StandardCharsets.UTF_8);
            assertThat(room.take(list, table)).isInstanceOf(Taken.class);
        }
    }

    private ImportDirectory.Result check(String table) {
        return room.inTransaction(
                () -> room.importing.check(ADMINISTRATOR, DirectoryList.UNITS, table.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportDirectory.Result apply(FileHash file) {
        return room.inTransaction(() -> room.importing.apply(ADMINISTRATOR, DirectoryList.UNITS, file));
    }
}
