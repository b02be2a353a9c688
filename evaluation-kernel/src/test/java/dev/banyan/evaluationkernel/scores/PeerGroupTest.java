package dev.banyan.evaluationkernel.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is compared with whom. */
class PeerGroupTest {
    @Test
    void RK_08_who_belongs_to_a_group_is_settled_when_the_year_opens() {
        var group = new PeerGroup(
                "counties",
                "县（市）区",
                List.of(
                        new PeerGroup.Member("old", List.of(new PeerGroup.Successor("new", LocalDate.of(2026, 7, 1)))),
                        new PeerGroup.Member("gulou", List.of())));

        assertThat(group.member("old", LocalDate.of(2026, 6, 30))).contains("old");
        assertThat(group.member("new", LocalDate.of(2026, 6, 30))).isEmpty();
        assertThat(group.member("new", LocalDate.of(2026, 7, 1))).contains("old");
        assertThat(group.member("gulou", LocalDate.of(2026, 7, 1))).contains("gulou");
    }

    @Test
    void a_member_that_takes_over_another_keeps_what_it_does_itself() {
        var group = new PeerGroup(
                "counties",
                "县（市）区",
                List.of(
                        new PeerGroup.Member(
                                "old", List.of(new PeerGroup.Successor("gulou", LocalDate.of(2026, 7, 1)))),
                        new PeerGroup.Member("gulou", List.of())));

        assertThat(group.member("gulou", LocalDate.of(2026, 7, 1))).contains("gulou");
        assertThat(group.member("old", LocalDate.of(2026, 6, 30))).contains("old");
    }
}
