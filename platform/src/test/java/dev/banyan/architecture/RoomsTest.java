package dev.banyan.architecture;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.launch.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms and the arrows between them. */
class RoomsTest {
    /** Each may know those before it. */
    private static final List<String> ORDER = List.of(
            "frame",
            "archive",
            "paperwork",
            "directory",
            "calendar",
            "jobs",
            "outside",
            "messages",
            "plancompiler",
            "plan",
            "responsibility",
            "reports",
            "evaluationkernel",
            "evaluation",
            "supervision",
            "assessment",
            "cockpit",
            "publication",
            "launch");
    /** Libraries on the JDK alone: without the annotation, their descriptors say what they may know. */
    private static final Set<String> LIBRARIES = Set.of("plancompiler", "evaluationkernel");

    /** What a library exports beside its root; Modulith reads no descriptors. */
    private static final Set<String> EXPORTED = Set.of("dev.banyan.evaluationkernel.scores");

    private final ApplicationModules rooms = ApplicationModules.of("dev.banyan");

    @Test
    void no_room_uses_what_it_has_not_declared_or_what_another_keeps_to_itself() {
        rooms.detectViolations()
                .filter(violation -> EXPORTED.stream()
                        .noneMatch(name -> violation.hasMessageContaining("non-exposed type " + name + ".")))
                .throwIfPresent();
    }

    @Test
    void a_room_that_uses_another_undeclared_is_caught() {
        var violations =
                ApplicationModules.of("violators.rooms", anywhere -> true).detectViolations();

        assertThat(violations.getMessages()).anyMatch(message -> message.contains("KnowsItsRight"));
    }

    @Test
    void every_room_declares_whom_it_knows_and_they_come_before_it() {
        assertThat(backwardArrows(declared())).isEmpty();
    }

    @Test
    void a_missing_declaration_an_unknown_room_and_a_backward_arrow_are_caught() {
        assertThat(backwardArrows(Map.of(
                        "plan",
                        List.of("reports"),
                        "archive",
                        List.of(ApplicationModule.OPEN_TOKEN),
                        "odds",
                        List.of())))
                .containsExactlyInAnyOrder(
                        "plan -> reports", "archive declares nothing", "odds has no place in the order");
    }

    @Test
    void tables_refer_only_to_tables_of_rooms_their_room_knows() {
        var references = JdbcClient.create(TestDatabase.fresh())
                .sql("""
                        select distinct own.nspname as room, other.nspname as known
                        from pg_constraint
                        join pg_class owner on owner.oid = conrelid
                        join pg_namespace own on own.oid = owner.relnamespace
                        join pg_class target on target.oid = confrelid
                        join pg_namespace other on other.oid = target.relnamespace
                        where contype = 'f' and own.nspname <> other.nspname
                        """)
                .query((row, i) -> Map.entry(row.getString("room"), row.getString("known")))
                .list();

        assertThat(undeclared(references, declared())).isEmpty();
    }

    @Test
    void a_reference_to_a_table_of_an_unknown_room_is_caught() {
        var references = List.of(Map.entry("archive", "plan"), Map.entry("plan", "archive"));

        assertThat(undeclared(references, Map.of("plan", List.of("archive"))))
                .containsExactly(Map.entry("archive", "plan"));
    }

    private static List<Map.Entry<String, String>> undeclared(
            List<Map.Entry<String, String>> references, Map<String, List<String>> declared) {
        return references.stream()
                .filter(reference ->
                        !declared.getOrDefault(reference.getKey(), List.of()).contains(reference.getValue()))
                .toList();
    }

    private Map<String, List<String>> declared() {
        return rooms.stream()
                .map(room -> room.getIdentifier().toString())
                .filter(room -> !LIBRARIES.contains(room))
                .collect(toMap(room -> room, room -> {
                    var declaration = packageOf(room).getAnnotation(ApplicationModule.class);
                    return declaration == null
                            ? List.of(ApplicationModule.OPEN_TOKEN)
                            : List.of(declaration.allowedDependencies());
                }));
    }

    private static Package packageOf(String room) {
        try {
            return Class.forName("dev.banyan." + room + ".package-info").getPackage();
        } catch (ClassNotFoundException e) {
            throw new AssertionError("the room " + room + " has no package-info", e);
        }
    }

    private static List<String> backwardArrows(Map<String, List<String>> declared) {
        var found = new ArrayList<String>();
        declared.forEach((room, known) -> {
            if (!ORDER.contains(room)) {
                found.add(room + " has no place in the order");
            } else if (known.contains(ApplicationModule.OPEN_TOKEN)) {
                found.add(room + " declares nothing");
            } else {
                known.stream()
                        .filter(other -> ORDER.indexOf(other) < 0 || ORDER.indexOf(other) >= ORDER.indexOf(room))
                        .forEach(other -> found.add(room + " -> " + other));
            }
        });
        return found;
    }
}
