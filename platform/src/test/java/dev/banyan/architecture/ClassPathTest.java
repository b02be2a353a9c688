package dev.banyan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plancompiler.PlanCompiler;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not be on the class path, and what the compiler library may ask for. */
class ClassPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.mockito.Mockito",
                "org.easymock.EasyMock",
                "io.mockk.MockKKt",
                "lombok.Lombok",
                "jakarta.persistence.Entity",
                "javax.persistence.Entity",
                "org.hibernate.Session",
                "org.apache.ibatis.session.SqlSession"
            })
    void there_are_no_mocks_no_generated_accessors_and_no_object_relational_mapper(String type) {
        assertThat(present(type)).isFalse();
    }

    @Test
    void a_library_that_is_there_would_be_found() {
        assertThat(present("org.assertj.core.api.Assertions")).isTrue();
    }

    @Test
    void the_compiler_needs_the_jdk_base_and_nothing_else() throws URISyntaxException {
        var library = Path.of(PlanCompiler.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var descriptor = ModuleFinder.of(library).findAll().iterator().next().descriptor();

        assertThat(needed(descriptor)).isEqualTo(Set.of("java.base"));
    }

    @Test
    void a_library_that_needs_more_would_be_caught() {
        var greedy = ModuleDescriptor.newModule("greedy").requires("java.sql").build();

        assertThat(needed(greedy)).isNotEqualTo(Set.of("java.base"));
    }

    private static Set<String> needed(ModuleDescriptor descriptor) {
        return descriptor.requires().stream()
                .map(ModuleDescriptor.Requires::name)
                .collect(Collectors.toSet());
    }

    private static boolean present(String type) {
        try {
            Class.forName(type, false, ClassPathTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
