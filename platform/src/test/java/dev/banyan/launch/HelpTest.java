package dev.banyan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import picocli.CommandLine;

@EnabledOnOs({OS.LINUX, OS.MAC})
class HelpTest {
    /** Answered by the script itself, which describes them in its own words. */
    private static final List<String> OF_THE_SCRIPT = List.of("build", "help", "jdk", "test");

    @Test
    void help_has_one_line_for_every_command_and_none_for_anything_else() throws Exception {
        Map<String, String> listed = Script.help()
                .lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().split(" {2,}", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1], (one, other) -> other, TreeMap::new));

        Map<String, String> expected = new TreeMap<>();
        collect("", Commands.line(), expected);
        OF_THE_SCRIPT.forEach(name -> expected.put(name, listed.getOrDefault(name, "has a line")));

        assertThat(listed).isEqualTo(expected);
    }

    private static void collect(String prefix, CommandLine line, Map<String, String> into) {
        line.getSubcommands().forEach((name, command) -> {
            var usage = command.getCommandSpec().usageMessage();
            if (usage.hidden()) {
                return;
            }
            if (command.getSubcommands().isEmpty()) {
                into.put(prefix + name, String.join(" ", usage.description()));
            }
            collect(prefix + name + " ", command, into);
        });
    }
}
