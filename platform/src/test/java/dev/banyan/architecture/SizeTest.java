package dev.banyan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Files stay short enough to be read in one sitting; the few long ones are listed and only shrink. */
class SizeTest {
    private static final int LIMIT = 350;
    private static final Path LIST = Path.of("platform/src/test/resources/architecture/long-files.txt");

    @Test
    void no_file_is_longer_than_allowed() {
        assertThat(tooLong(lengths(), listed(Checkout.text(LIST))))
                .as("split it, or delete what is not needed; lengths in " + LIST + " may only be lowered")
                .isEmpty();
    }

    @Test
    void a_long_file_a_grown_one_and_one_that_may_leave_the_list_are_caught() {
        var lengths = Map.of("New.java", 351, "Grown.java", 401, "Shrunk.java", 300, "Fine.java", 350);

        assertThat(tooLong(lengths, listed("400 Grown.java\n500 Shrunk.java\n500 Gone.java\n")))
                .containsExactly(
                        "Gone.java is gone: take it off the list",
                        "Grown.java has 401 lines, allowed are 400",
                        "New.java has 351 lines, allowed are 350",
                        "Shrunk.java is short enough now: take it off the list");
    }

    private static Map<String, Integer> lengths() {
        return Checkout.files(".java").stream().collect(Collectors.toMap(Path::toString, file ->
                (int) Checkout.text(file).lines().count()));
    }

    private static Map<String, Integer> listed(String list) {
        return list.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(line -> line[1], line -> Integer.parseInt(line[0])));
    }

    private static List<String> tooLong(Map<String, Integer> lengths, Map<String, Integer> listed) {
        var found = new TreeMap<String, String>();
        lengths.forEach((file, length) -> {
            int allowed = listed.getOrDefault(file, LIMIT);
            if (length > allowed) {
                found.put(file, file + " has " + length + " lines, allowed are " + allowed);
            } else if (listed.containsKey(file) && length <= LIMIT) {
                found.put(file, file + " is short enough now: take it off the list");
            }
        });
        listed.keySet().stream()
                .filter(file -> !lengths.containsKey(file))
                .forEach(file -> found.put(file, file + " is gone: take it off the list"));
        return List.copyOf(found.values());
    }
}
