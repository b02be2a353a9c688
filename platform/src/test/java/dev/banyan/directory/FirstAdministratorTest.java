package dev.banyan.directory;

import static dev.banyan.directory.DirectoryRoom.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Answer.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FirstAdministratorTest {
    private final DirectoryRoom room = new DirectoryRoom();

    @Test
    void the_link_makes_one_administrator_and_no_more() {
        String link = link(room).orElseThrow();
        assertThat(link).startsWith("http://localhost:8080/first-administrator?token=");

        assertThat(create(link, "chen.jing", "陈静", PASSWORD, PASSWORD)).isEqualTo(new Answer.Done());

        assertThat(create(link, "li.na", "李娜", PASSWORD, PASSWORD)).isEqualTo(refused(Refusal.LINK_USED_OR_EXPIRED));
        assertThat(link(room)).isEmpty();
        assertThat(room.signIn()
                        .with("chen.jing", PASSWORD)
                        .orElseThrow()
                        .actor()
                        .roles())
                .containsExactly(Role.ADMINISTRATOR);
        assertThat(room.acts()).startsWith("FirstAdministratorCreated");
    }

    @Test
    void a_mistake_does_not_use_the_link_up() {
        String link = link(room).orElseThrow();

        assertThat(create(link, "9", " ", "short", "other"))
                .isEqualTo(refused(
                        Refusal.SIGN_IN_NAME_WRONG,
                        Refusal.DISPLAY_NAME_WRONG,
                        Refusal.PASSWORD_TOO_SHORT,
                        Refusal.PASSWORDS_DIFFER));
        assertThat(create(link, "root1", "系统", PASSWORD, PASSWORD)).isEqualTo(refused(Refusal.DISPLAY_NAME_WRONG));
        assertThat(create(link, "chen.jing", "陈静", PASSWORD, PASSWORD)).isEqualTo(new Answer.Done());
    }

    @Test
    void the_link_is_over_after_a_day_and_when_a_newer_one_is_made() {
        String first = link(room).orElseThrow();
        String second = link(room).orElseThrow();
        assertThat(open(first)).isFalse();
        assertThat(open(second)).isTrue();
        assertThat(open(second + "x")).isFalse();

        room.clock.move(Duration.ofHours(24));

        assertThat(open(second)).isFalse();
        assertThat(create(second, "chen.jing", "陈静", PASSWORD, PASSWORD))
                .isEqualTo(refused(Refusal.LINK_USED_OR_EXPIRED));
    }

    @Test
    void a_password_link_makes_no_administrator_and_this_link_sets_no_password() {
        String link = link(room).orElseThrow();
        var issued = (Answer.LinkIssued) room.inTransaction(() -> room.manage.add(
                DirectoryRoom.ADMINISTRATOR,
                new ManagePeople.NewPerson("li.na", "李娜", Optional.empty(), Set.of(Role.READER))));

        assertThat(room.inTransaction(() -> room.first().create(issued.token(), "chen.jing", "陈静", PASSWORD, PASSWORD)))
                .isEqualTo(refused(Refusal.LINK_USED_OR_EXPIRED));
        assertThat(room.inTransaction(() -> room.links.setPassword(token(link), PASSWORD, PASSWORD)))
                .isEqualTo(refused(Refusal.LINK_USED_OR_EXPIRED));
    }

    @Test
    void administrators_of_a_demo_do_not_count_outside_it() {
        var demo = new DirectoryRoom(true);
        demo.inTransaction(() -> {
            demo.demoAccounts().prepare();
            return true;
        });

        assertThat(link(demo)).isEmpty();
    }

    private static Optional<String> link(DirectoryRoom room) {
        return room.inTransaction(() -> room.first().link(8080));
    }

    private boolean open(String link) {
        return room.inTransaction(() -> room.first().isOpen(token(link)));
    }

    private Answer create(String link, String name, String displayName, String password, String repeated) {
        return room.inTransaction(() -> room.first().create(token(link), name, displayName, password, repeated));
    }

    private static String token(String link) {
        return link.substring(link.indexOf('=') + 1);
    }

    private static Answer refused(Refusal... reasons) {
        return new Answer.Refused(Set.of(reasons));
    }
}
