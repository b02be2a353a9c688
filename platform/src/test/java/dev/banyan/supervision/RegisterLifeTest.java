package dev.banyan.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Role;
import dev.banyan.launch.TestApplication;
import dev.banyan.plan.RegisterType.Confirmer;
import dev.banyan.responsibility.DutyRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One matter of every register that comes with Banyan, from intake to archive: a file more is a case more. */
class RegisterLifeTest {
    private static MattersCity city;
    private static TestApplication later;

    @BeforeAll
    static void start() {
        city = new MattersCity();
        later = city.later(500);
    }

    @AfterAll
    static void stop() {
        later.close();
        city.close();
    }

    static List<String> registers() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/registers"))) {
            return files.map(file -> String.valueOf(file.getFileName()).replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("registers")
    void a_matter_goes_from_intake_to_archive(String register) {
        var type = city.type(register);
        var task = city.entered(register, "示范事项" + register);
        assertThat(city.state(task)).isEqualTo(MatterState.LISTED);

        var lead = city.assigned(task, MattersCity.GULOU, DutyRole.LEAD);
        assertThat(city.state(task)).isEqualTo(MatterState.ASSIGNED);
        city.signed(city.gulou, lead.id());
        assertThat(city.state(task)).isEqualTo(MatterState.SIGNED);

        city.requestClosing(city.gulou, task, "已经办好。");
        city.check(task);
        assertThat(city.state(task)).isEqualTo(MatterState.VERIFYING);

        // Neither the unit that did it nor somebody whom the register does not name says that it is done.
        var itself = city.person("鼓楼核查员" + register, MattersCity.GULOU, Role.VERIFIER);
        assertThat(city.confirm(itself, task, true, "本单位")).isEqualTo(refused(MatterRefusal.NOT_INDEPENDENT));
        assertThat(city.close(task)).isEqualTo(refused(MatterRefusal.NOT_CONFIRMED));
        var confirmer = type.closing().confirm() == Confirmer.OFFICE ? city.office : city.verifier;
        var other = type.closing().confirm() == Confirmer.OFFICE ? city.verifier : city.office;
        if (type.closing().confirm() == Confirmer.BENEFICIARY) {
            assertThat(city.confirm(confirmer, task, true, " ")).isEqualTo(refused(MatterRefusal.CONFIRMER_MISSING));
        } else {
            assertThat(city.confirm(other, task, true, "")).isEqualTo(refused(MatterRefusal.NOT_A_CHECKER));
        }

        // What is not done goes back, and that is counted.
        city.confirm(confirmer, task, false, "当事人");
        assertThat(city.matter(city.office, task).standing())
                .extracting(Matter.Standing::state, Matter.Standing::falseTimes)
                .containsExactly(MatterState.RETURNED, 1);

        city.requestClosing(city.gulou, task, "重新办理，已经办好。");
        city.check(task);
        city.confirm(confirmer, task, true, "当事人");
        city.close(task);
        assertThat(city.state(task)).isEqualTo(MatterState.CLOSED);
        city.settle(it -> it.writeOff(city.office, UUID.randomUUID(), task, city.seen(task), ""));
        assertThat(city.state(task)).isEqualTo(MatterState.WRITTEN_OFF);
        assertThat(city.settle(it -> it.archive(city.office, UUID.randomUUID(), task, city.seen(task))))
                .isEqualTo(refused(MatterRefusal.STILL_WATCHED));

        int archived = CurrentActor.as(
                Actor.SYSTEM, () -> later.bean(ArchiveMatters.class).archive());

        assertThat(archived).isEqualTo(1);
        assertThat(city.state(task)).isEqualTo(MatterState.ARCHIVED);
        assertThat(MattersCity.as(
                                city.office,
                                it -> city.bean(ReadMatterFile.class)
                                        .of(it, task)
                                        .orElseThrow())
                        .timeline())
                .extracting(it -> it.key().replace("matters.step.", ""))
                .containsExactly(
                        "DRAFTED",
                        "LISTED",
                        "ASSIGNED",
                        "SIGNED",
                        "CLOSE_REQUESTED",
                        "CHECK_ORDERED",
                        "DENIED",
                        "CLOSE_REQUESTED",
                        "CHECK_ORDERED",
                        "CONFIRMED",
                        "CLOSED",
                        "WRITTEN_OFF",
                        "ARCHIVED");
    }

    private static MatterOutcome refused(MatterRefusal reason) {
        return new MatterOutcome.Refused(reason);
    }
}
