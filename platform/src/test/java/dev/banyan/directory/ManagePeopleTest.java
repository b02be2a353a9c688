package dev.banyan.directory;

import static dev.banyan.directory.DirectoryRoom.ADMINISTRATOR;
import static dev.banyan.directory.DirectoryRoom.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.archive.Deed;
import dev.banyan.directory.Answer.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ManagePeopleTest {
    private final DirectoryRoom room = new DirectoryRoom();

    @Test
    void a_name_belongs_to_one_person() {
        room.add("wang.wei", Role.READER);

        assertThat(add("wang.wei", "另一人")).isEqualTo(refused(Refusal.NAME_TAKEN));
        assertThat(add("other", "wang.wei先生")).isEqualTo(refused(Refusal.NAME_TAKEN));
    }

    @Test
    void a_change_of_roles_is_recorded_with_what_was_before() {
        var person = room.add("wang.wei", Role.READER);

        assertThat(changeRoles(person, person.stamp(), Role.OFFICE)).isEqualTo(new Answer.Done());

        assertThat(room.lastDeed())
                .isEqualTo(new Deed("首位管理员", "RolesChanged", "person", "wang.wei")
                        .before("""
                                {"blocked":false,"displayName":"wang.wei先生","roles":["READER"],"signInName":"wang.wei","unit":""}""")
                        .after("""
                                {"blocked":false,"displayName":"wang.wei先生","roles":["OFFICE"],"signInName":"wang.wei","unit":""}"""));
        assertThat(changeRoles(person, person.stamp(), Role.REVIEWER)).isEqualTo(refused(Refusal.CHANGED_MEANWHILE));
        assertThat(changeRoles(person, person.stamp() + 1)).isEqualTo(refused(Refusal.NO_ROLE));
    }

    @Test
    void a_person_gets_another_name_and_unit_and_signs_in_anew() {
        room.take(DirectoryList.UNITS, "code,name,short_name,english_name,kind,parent\nx,丙局,丙,C,DEPARTMENT,\n");
        var person = room.add("wang.wei", Role.READER);
        room.add("li.na", Role.READER);

        assertThat(details(person, person.stamp(), "王伟", "nowhere")).isEqualTo(refused(Refusal.UNKNOWN_UNIT));
        assertThat(details(person, person.stamp(), "li.na先生", "x")).isEqualTo(refused(Refusal.NAME_TAKEN));
        assertThat(details(person, person.stamp(), " ", "x")).isEqualTo(refused(Refusal.DISPLAY_NAME_WRONG));
        assertThat(details(person, person.stamp() - 1, "王伟", "x")).isEqualTo(refused(Refusal.CHANGED_MEANWHILE));
        assertThat(details(person, person.stamp(), "王伟", "x")).isEqualTo(new Answer.Done());
        assertThat(details(person, person.stamp(), "王伟", "x")).isEqualTo(new Answer.Done());

        var changed = room.people.find(person.id()).orElseThrow();
        assertThat(changed.displayName()).isEqualTo("王伟");
        assertThat(changed.unit()).contains("x");
        assertThat(changed.stamp()).isEqualTo(person.stamp() + 1);
        assertThat(room.acts()).filteredOn("PersonChanged"::equals).hasSize(1);
    }

    private Answer details(Person person, int seen, String name, String unit) {
        return room.inTransaction(
                () -> room.manage.changeDetails(ADMINISTRATOR, person.id(), seen, name, Optional.of(unit)));
    }

    @Test
    void the_last_administrator_stays_one() {
        var only = room.add("chen.jing", Role.ADMINISTRATOR);

        assertThat(changeRoles(only, only.stamp(), Role.READER)).isEqualTo(refused(Refusal.LAST_ADMINISTRATOR));

        room.add("li.na", Role.ADMINISTRATOR);
        assertThat(changeRoles(only, only.stamp(), Role.READER)).isEqualTo(new Answer.Done());
    }

    @Test
    void nobody_blocks_himself() {
        var person = room.add("chen.jing", Role.ADMINISTRATOR);

        assertThat(room.inTransaction(() -> room.manage.setBlocked(person.actor(), person.id(), person.stamp(), true)))
                .isEqualTo(refused(Refusal.YOURSELF));
    }

    @Test
    void a_reset_leaves_the_password_until_the_link_is_used() {
        var person = room.add("wang.wei", Role.READER);
        var first = (Answer.LinkIssued) reset(person.id());
        var second = (Answer.LinkIssued) reset(person.id());
        assertThat(room.signIn().with("wang.wei", PASSWORD)).isPresent();

        assertThat(setPassword(first.token())).isEqualTo(refused(Refusal.LINK_USED_OR_EXPIRED));
        assertThat(setPassword(second.token())).isEqualTo(new Answer.Done());
        assertThat(setPassword(second.token())).isEqualTo(refused(Refusal.LINK_USED_OR_EXPIRED));

        assertThat(room.signIn().with("wang.wei", PASSWORD)).isEmpty();
        assertThat(room.signIn().with("wang.wei", "another pass phrase")).isPresent();
        assertThat(reset(UUID.randomUUID())).isEqualTo(refused(Refusal.NOT_FOUND));
    }

    private Answer setPassword(String token) {
        return room.inTransaction(() -> room.links.setPassword(token, "another pass phrase", "another pass phrase"));
    }

    private Answer reset(UUID id) {
        return room.inTransaction(() -> room.manage.resetPassword(ADMINISTRATOR, id));
    }

    private Answer add(String signInName, String displayName) {
        return room.inTransaction(() -> room.manage.add(
                ADMINISTRATOR,
                new ManagePeople.NewPerson(signInName, displayName, Optional.empty(), Set.of(Role.READER))));
    }

    private Answer changeRoles(Person person, int seen, Role... roles) {
        return room.inTransaction(() -> room.manage.changeRoles(ADMINISTRATOR, person.id(), seen, Set.of(roles)));
    }

    private static Answer refused(Refusal... reasons) {
        return new Answer.Refused(Set.of(reasons));
    }
}
