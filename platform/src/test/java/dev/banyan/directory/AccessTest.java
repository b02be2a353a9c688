package dev.banyan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.AccessDeniedException;

class AccessTest {
    private static final Actor OFFICE = actor("督查", Role.OFFICE);
    private static final Actor READER = actor("查阅", Role.READER);

    /** What each role may do, as the office that answers for it can read and sign it. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/directory/permissions.csv", numLinesToSkip = 1)
    void each_role_holds_its_permissions(ArgumentsAccessor row) {
        var wanted = Permission.valueOf(row.getString(0).split(" ")[1]);

        assertThat(Role.values())
                .extracting(role -> role.grants(wanted) ? "有" : null)
                .containsExactlyElementsOf(
                        row.toList().stream().skip(1).map(String.class::cast).toList());
    }

    @Test
    void the_table_names_every_permission() throws IOException {
        var table = new ClassPathResource("/directory/permissions.csv").getContentAsString(StandardCharsets.UTF_8);

        assertThat(Permission.values()).allMatch(permission -> table.contains(" " + permission + ","));
        assertThat(table.lines().findFirst().orElseThrow().split(",")).hasSize(1 + Role.values().length);
    }

    @Needs(Permission.READ_PLANS)
    static class Plans {
        String read() {
            return "read";
        }

        @Needs(Permission.UPLOAD_PLANS)
        String upload(Actor actor, String what) {
            return what;
        }

        @OpenToAll(reason = "a trial")
        String greet() {
            return "welcome";
        }
    }

    static class Silent {
        void page() {}
    }

    private static Plans guarded() {
        var factory = new ProxyFactory(new Plans());
        factory.setProxyTargetClass(true);
        factory.addAdvice(new Access());
        return (Plans) factory.getProxy();
    }

    @Test
    void a_use_case_is_judged_by_the_actor_it_is_given() {
        assertThat(guarded().upload(OFFICE, "outline")).isEqualTo("outline");
        assertThat(guarded().upload(Actor.SYSTEM, "sample")).isEqualTo("sample");
        assertThatThrownBy(() -> guarded().upload(READER, "outline")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_use_case_without_actor_is_judged_by_who_is_signed_in() {
        assertThat(CurrentActor.as(READER, () -> guarded().read())).isEqualTo("read");
        assertThat(guarded().greet()).isEqualTo("welcome");
        assertThatThrownBy(() -> guarded().read()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        CurrentActor.as(actor("无", new Role[0]), () -> guarded().read()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_signed_in_acts_in_the_name_of_another() {
        assertThatThrownBy(() -> CurrentActor.as(READER, () -> guarded().upload(OFFICE, "outline")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> CurrentActor.as(READER, () -> guarded().upload(Actor.SYSTEM, "outline")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_page_that_says_nothing_is_refused_to_everybody() throws NoSuchMethodException {
        var page = Silent.class.getDeclaredMethod("page");

        assertThatThrownBy(() -> CurrentActor.as(Actor.SYSTEM, () -> {
                    Access.toPage(page, Silent.class);
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("neither @Needs nor @OpenToAll");
    }

    @Test
    void the_system_is_nobodys_account() {
        assertThat(CurrentActor.find()).isEmpty();
        assertThat(Actor.SYSTEM.roles()).isEmpty();
        assertThat(CurrentActor.as(OFFICE, () -> CurrentActor.find().orElseThrow()))
                .isEqualTo(OFFICE);
    }

    private static Actor actor(String name, Role... roles) {
        return new Actor(UUID.randomUUID(), name, name, Set.of(roles));
    }
}
