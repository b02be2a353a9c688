package dev.banyan.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.launch.TestApplication;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may do what: every page and every use case of every room against every role. The tables lie in the folder access of
 * the test resources, one for each room, so that an office can read and sign them; a room without a table, and an entry
 * without a line, fails.
 */
class AccessTableTest {
    private static final Path TABLES = Path.of("src/test/resources/access");
    private static final Path PRESENT = Path.of("target/access");
    /** Beneath the permissions; who calls them is asked. */
    private static final Set<String> UNASKED = Set.of("archive", "paperwork", "frame", "launch");

    private static final String HEADING =
            "入口,所需权限," + Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(","));

    private static TestApplication application;
    private static List<Entry> entries;

    /** @param name a page's method and address, or a use case's class and method */
    private record Entry(String room, String name, Access.Demand demand, List<String> methods, String path) {
        boolean isPage() {
            return !path.isEmpty();
        }

        boolean allows(Role role) {
            return switch (demand) {
                case Access.Open() -> true;
                case Access.Permitted(Permission permission) -> role.grants(permission);
            };
        }

        String line() {
            String needed = switch (demand) {
                case Access.Open() -> "公开";
                case Access.Permitted(Permission permission) -> permission.name();
            };
            return name + "," + needed + ","
                    + Arrays.stream(Role.values())
                            .map(role -> allows(role) ? "可" : "")
                            .collect(Collectors.joining(","));
        }
    }

    @BeforeAll
    static void start() {
        application = TestApplication.start("banyan.demo=true", "banyan.demo.history=false");
        entries = Stream.concat(pages(), useCases()).toList();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void every_page_and_use_case_stands_in_the_table_of_its_room() throws IOException {
        Map<String, SortedSet<String>> present = entries.stream()
                .collect(groupingBy(Entry::room, TreeMap::new, mapping(Entry::line, toCollection(TreeSet::new))));
        Files.createDirectories(PRESENT);
        for (var room : present.entrySet()) {
            Files.writeString(
                    PRESENT.resolve(room.getKey() + ".csv"),
                    HEADING + "\n" + String.join("\n", room.getValue()) + "\n");
        }

        assertThat(tables())
                .as("read the tables in platform/" + PRESENT + " and put them into platform/" + TABLES
                        + " if they are meant so")
                .isEqualTo(new TreeMap<>(present));
    }

    @Test
    void each_role_is_let_in_where_the_table_says_so_and_refused_elsewhere() {
        Map<Role, Visitor> visitors = new EnumMap<>(Role.class);
        for (Person person : application.bean(DemoAccounts.class).all()) {
            visitors.computeIfAbsent(
                    person.roles().iterator().next(),
                    role -> new Visitor(application.url()).signIn(person.signInName(), DemoAccounts.PASSWORD));
        }
        assertThat(visitors.keySet()).containsExactly(Role.values());

        var wrong = new ArrayList<String>();
        for (Entry page : entries) {
            // Programs come in with a token, not with a session.
            if (page.isPage() && !page.path().startsWith("/api/")) {
                visitors.forEach((role, visitor) -> page.methods().forEach(method -> {
                    int status = status(visitor, method, page.path());
                    if (status == 403 == page.allows(role) || status >= 500) {
                        wrong.add(role + " " + method + " " + page.path() + ": " + status);
                    }
                }));
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static int status(Visitor visitor, String method, String path) {
        return (method.equals("GET") ? visitor.get(path) : visitor.submit("/password", path)).statusCode();
    }

    private static Stream<Entry> pages() {
        return application
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(handler -> !ErrorController.class.isAssignableFrom(
                        handler.getValue().getBeanType()))
                .flatMap(handler -> handler.getKey().getPatternValues().stream().map(pattern -> {
                    HandlerMethod page = handler.getValue();
                    var methods = handler.getKey().getMethodsCondition().getMethods().stream()
                            .map(Enum::name)
                            .sorted()
                            .toList();
                    return new Entry(
                            room(page.getBeanType()),
                            String.join("/", methods) + " " + pattern,
                            Access.demandOf(page.getMethod(), page.getBeanType())
                                    .orElseThrow(),
                            methods,
                            filled(pattern, page));
                }));
    }

    /** An address with something harmless in its open places, which need not exist. */
    private static String filled(String pattern, HandlerMethod page) {
        String path = pattern;
        for (var parameter : page.getMethodParameters()) {
            var variable = parameter.getParameterAnnotation(PathVariable.class);
            if (variable != null) {
                String name = variable.value().isEmpty()
                        ? page.getMethod()
                                .getParameters()[parameter.getParameterIndex()]
                                .getName()
                        : variable.value();
                path = path.replace("{" + name + "}", value(parameter.getParameterType()));
            }
        }
        return path;
    }

    private static String value(Class<?> type) {
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        return type.equals(UUID.class) ? new UUID(0, 9).toString() : type.equals(String.class) ? "none" : "9999";
    }

    /** What the house rules count as use cases: public methods of the components in a room's root package. */
    private static Stream<Entry> useCases() {
        return Arrays.stream(application.context().getBeanDefinitionNames())
                .map(application.context()::getType)
                .map(type -> type == null ? Object.class : ClassUtils.getUserClass(type))
                .distinct()
                .filter(type -> type.getPackageName().matches("dev\\.banyan\\.[a-z]+")
                        && !UNASKED.contains(room(type))
                        && !ApplicationRunner.class.isAssignableFrom(type)
                        && !type.isAnnotationPresent(Controller.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .flatMap(method -> useCase(type, method)));
    }

    private static Stream<Entry> useCase(Class<?> type, Method method) {
        return Access.demandOf(method, type).stream()
                .map(demand ->
                        new Entry(room(type), type.getSimpleName() + "." + method.getName(), demand, List.of(), ""));
    }

    private static String room(Class<?> type) {
        return type.getPackageName().split("\\.")[2];
    }

    private static Map<String, SortedSet<String>> tables() throws IOException {
        var tables = new TreeMap<String, SortedSet<String>>();
        try (var files = Files.newDirectoryStream(TABLES, "*.csv")) {
            for (Path file : files) {
                var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
                assertThat(lines.getFirst()).as(file.toString()).isEqualTo(HEADING);
                tables.put(
                        file.getFileName().toString().replace(".csv", ""),
                        new TreeSet<>(lines.subList(1, lines.size())));
            }
        }
        return tables;
    }
}
