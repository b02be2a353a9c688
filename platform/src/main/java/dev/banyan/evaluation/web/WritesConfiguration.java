package dev.banyan.evaluation.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.evaluation.OwnWrites;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes who writes something, for the next page to show it. */
@Configuration(proxyBeanMethods = false)
class WritesConfiguration implements WebMvcConfigurer {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String WRITER = WritesConfiguration.class.getName();

    private final OwnWrites writes;

    WritesConfiguration(OwnWrites writes) {
        this.writes = writes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (!READS.contains(request.getMethod())) {
                    CurrentActor.find().ifPresent(actor -> {
                        request.setAttribute(WRITER, actor);
                        writes.begins(actor);
                    });
                }
                return true;
            }
        });
    }

    /** A program's write is committed only when all filters are done. */
    @Component
    static final class WhenDone implements ServletRequestListener {
        private final OwnWrites writes;

        WhenDone(OwnWrites writes) {
            this.writes = writes;
        }

        @Override
        public void requestDestroyed(ServletRequestEvent event) {
            if (event.getServletRequest().getAttribute(WRITER) instanceof Actor actor) {
                writes.ends(actor);
            }
        }
    }
}
