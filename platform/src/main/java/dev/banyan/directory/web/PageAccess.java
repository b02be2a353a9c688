package dev.banyan.directory.web;

import dev.banyan.directory.Access;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.OnceKey;
import dev.banyan.directory.SignIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks {@link Access} before every page, ends sign-ins that no longer hold, and hands pages the person signed in, and programs the key of their write. */
@Component
class PageAccess implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {
    private final SignIn signIn;

    PageAccess(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod page) || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        var current = CurrentActor.authentication();
        // A program shows its token each time anew.
        boolean program = CurrentActor.find().filter(Actor::isProgram).isPresent();
        if (current.isPresent() && !program && !signIn.holds(current.get())) {
            new SecurityContextLogoutHandler().logout(request, response, current.get());
            response.sendRedirect("/sign-in?ended");
            return false;
        }
        Access.toPage(page.getMethod(), page.getBeanType());
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Actor.class)
                || parameter.getParameterType().equals(OnceKey.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType().equals(OnceKey.class)) {
            return Objects.requireNonNull(
                    request.getAttribute(OnceKey.class.getName(), RequestAttributes.SCOPE_REQUEST),
                    "only a write of a program has a key");
        }
        return CurrentActor.find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }
}
