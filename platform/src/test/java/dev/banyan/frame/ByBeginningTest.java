package dev.banyan.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.ServletRequestPathUtils;

class ByBeginningTest {
    @Controller
    static class Pages {
        @PostMapping("/duties/{id}/time")
        void ask() {}

        @GetMapping("/duties/{id}")
        void duty() {}

        @GetMapping("/{room}/list")
        void list() {}

        @GetMapping("/")
        void first() {}
    }

    private static String found(String method, String path) throws Exception {
        try (var context = new GenericWebApplicationContext(new MockServletContext())) {
            context.registerBean(Pages.class);
            context.refresh();
            var mapping = new ByBeginning();
            mapping.setApplicationContext(context);
            mapping.afterPropertiesSet();
            var request = new MockHttpServletRequest(method, path);
            ServletRequestPathUtils.parseAndCache(request);
            var chain = mapping.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod it
                    ? it.getMethod().getName()
                    : "none";
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /duties/5/time, ask",
        "POST, /duties;v=1/5/time, ask",
        "POST, /%64uties/5/time, ask",
        "GET, /duties/5, duty",
        "GET, /duties/list, duty",
        "GET, /papers/list, list",
        "GET, /, first",
        "GET, /duties/5/nothing, none",
        "GET, /dutie, none"
    })
    void a_path_leads_where_its_pattern_says(String method, String path, String answers) throws Exception {
        assertThat(found(method, path)).isEqualTo(answers);
    }

    @Test
    void what_may_not_be_done_there_is_told() {
        assertThatThrownBy(() -> found("GET", "/duties/5/time"))
                .isInstanceOf(HttpRequestMethodNotSupportedException.class);
    }
}
