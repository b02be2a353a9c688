package dev.banyan.directory;

import static dev.banyan.directory.DirectoryRoom.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.rules.Fault;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindScopeTest {
    private static final String MERGED = """
            code,name,short_name,english_name,kind,parent,since,until,merged_into
            old,旧局,旧局,Old,DEPARTMENT,350102,,2026-11-23,edu
            later,将并入的局,将并局,Later,DEPARTMENT,350102,,2026-11-24,gone
            gone,鼓楼区城管局,城管局,City,DEPARTMENT,350102,,,
            """;

    private final DirectoryRoom room = new DirectoryRoom();

    @BeforeEach
    void city() {
        room.take(DirectoryList.UNITS, """
                code,name,short_name,english_name,kind,parent
                350100,福州市,福州,Fuzhou,CITY,
                fgw,市发改委,发改委,Reform,DEPARTMENT,350100
                hbj,市生态环境局,环境局,Ecology,DEPARTMENT,350100
                350102,鼓楼区,鼓楼,Gulou,COUNTY,350100
                edu,鼓楼区教育局,区教育局,Education,DEPARTMENT,350102
                350103,台江区,台江,Taijiang,COUNTY,350100
                t,瀛洲街道,瀛洲,Yingzhou,TOWNSHIP,350103
                g,绿色发展小组,绿色小组,Green,ACTION_GROUP,350100
                """);
        room.take(DirectoryList.UNITS, MERGED);
        room.take(DirectoryList.MEMBERS, """
                body,unit,title,duty,since,until
                g,hbj,,OFFICE,,
                g,350103,,MEMBER,,
                g,fgw,,LEADER,,2026-11-23
                """);
    }

    /** The roles whose holders see the city, unless they work in a county-level division. */
    @ParameterizedTest(name = "{0} in {1}: whole city {2}")
    @CsvSource({
        "OFFICE,        fgw,    true",
        "REVIEWER,      ,       true",
        "ADMINISTRATOR, fgw,    true",
        "LEADER,        350100, true",
        "VERIFIER,      hbj,    true",
        "LIAISON,       fgw,    false",
        "READER,        350100, false",
        "OFFICE,        350102, false",
        "LEADER,        edu,    false",
        "VERIFIER,      t,      false",
    })
    void offices_and_leaders_of_the_city_reach_all_of_it(Role role, String unit, boolean whole) {
        assertThat(room.findScope.of(actor(role, unit)) instanceof Scope.WholeCity)
                .isEqualTo(whole);
    }

    @ParameterizedTest(name = "an observer in {0} reads the whole city: {1}")
    @CsvSource({"fgw, true", "350102, false", "t, false"})
    void an_observer_of_the_city_reads_all_of_it_and_acts_for_the_own_unit_alone(String unit, boolean whole) {
        var observer = actor(Role.OBSERVER, unit);

        assertThat(room.findScope.toRead(observer) instanceof Scope.WholeCity).isEqualTo(whole);
        assertThat(room.findScope.of(observer)).isEqualTo(room.findScope.of(actor(Role.LIAISON, unit)));
    }

    @Test
    void a_unit_reaches_itself_what_lies_below_and_what_was_merged_into_it() {
        assertThat(reached(actor(Role.LIAISON, "350102")))
                .containsExactlyInAnyOrder("350102", "edu", "old", "later", "gone");
        assertThat(reached(actor(Role.LIAISON, "edu"))).containsExactlyInAnyOrder("edu", "old");
        assertThat(reached(actor(Role.LIAISON, "gone"))).containsExactly("gone");
    }

    @Test
    void whoever_worked_in_a_merged_unit_works_in_its_successor() {
        assertThat(reached(actor(Role.LIAISON, "old"))).containsExactlyInAnyOrder("edu", "old");
    }

    @Test
    void nobody_without_a_unit_reaches_anything() {
        assertThat(reached(actor(Role.LIAISON, null))).isEmpty();
    }

    @Test
    void a_post_held_or_acted_for_elsewhere_widens_the_reach_for_its_time() {
        var person = actor(Role.LIAISON, "fgw");
        String table = """
                unit,post_kind,title,holder,account,acting,since,until
                350103,HEAD,区长,某甲,%s,%s,2026-01-01,%s
                edu,MEMBER,成员,某甲,%1$s,否,2026-01-01,
                """;

        room.take(DirectoryList.POSTS, table.formatted(person.signInName(), "是", ""));
        assertThat(reached(person)).containsExactlyInAnyOrder("fgw", "350103", "t");

        room.take(DirectoryList.POSTS, table.formatted(person.signInName(), "是", "2026-11-23"));
        assertThat(reached(person)).containsExactly("fgw");
    }

    @Test
    void the_office_of_a_body_acts_for_the_body_and_reads_what_its_members_do() {
        var office = actor(Role.LIAISON, "hbj");
        var member = actor(Role.READER, "t");

        assertThat(reached(office)).containsExactlyInAnyOrder("hbj", "g");
        assertThat(((Scope.Units) room.findScope.toRead(office)).codes())
                .containsExactlyInAnyOrder("hbj", "g", "350103", "t");
        assertThat(room.findScope.toRead(member)).isEqualTo(room.findScope.of(member));
        assertThat(reached(actor(Role.LIAISON, "fgw"))).containsExactly("fgw");
    }

    @Test
    void a_county_manages_its_own_units_and_no_others() {
        var county = actor(Role.OFFICE, "350102");

        assertThat(room.inTransaction(() -> room.manageUnits.add(county, unit("n", "350102"))))
                .isEqualTo(new Change.Done());
        assertThat(room.inTransaction(() -> room.manageUnits.add(county, unit("m", "350103"))))
                .isEqualTo(new Change.Refused(Set.of(Fault.OUTSIDE_SCOPE)));
        assertThat(room.inTransaction(() -> room.managePosts.add(county, "t", PostKind.HEAD, "主任", Term.ALWAYS)))
                .isEqualTo(new Change.Refused(Set.of(Fault.OUTSIDE_SCOPE)));
    }

    private Set<String> reached(Actor actor) {
        return ((Scope.Units) room.findScope.of(actor)).codes();
    }

    private Actor actor(Role role, String unit) {
        String name = "p" + (unit == null ? "" : unit) + role.name().toLowerCase(Locale.ROOT);
        var added = (Answer.LinkIssued) room.inTransaction(() -> room.manage.add(
                ADMINISTRATOR, new ManagePeople.NewPerson(name, name, Optional.ofNullable(unit), Set.of(role))));
        return added.person().actor();
    }

    private static Unit unit(String code, String parent) {
        return new Unit(code, code, code, code, Unit.Kind.DEPARTMENT, Optional.of(parent), Optional.empty());
    }
}
