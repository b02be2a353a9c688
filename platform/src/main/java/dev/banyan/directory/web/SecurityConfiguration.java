package dev.banyan.directory.web;

import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.OpenForm;
import dev.banyan.directory.SignIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Sign-in by form, and what every answer tells the browser to forbid; {@link PageAccess} decides who may see what. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    static final String CONTENT_SECURITY_POLICY = """
            default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
            connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'""";

    @Bean
    SecurityFilterChain pages(HttpSecurity http, SignIn signIn, List<OpenForm> openForms) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(tokens -> tokens.ignoringRequestMatchers(request -> openForms.stream()
                        .anyMatch(it -> request.getRequestURI().startsWith(it.path()))))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .failureUrl("/sign-in?refused"))
                .logout(leaving -> leaving.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in?left")
                        .addLogoutHandler((request, response, authentication) ->
                                CurrentActor.of(authentication).ifPresent(signIn::left)))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(SecurityConfiguration::unknown)
                        .accessDeniedHandler(SecurityConfiguration::denied))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(
                                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .build();
    }

    /** Leads to the sign-in page; a part of a page that htmx asks for cannot become it, so the whole page goes there. */
    private static void unknown(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect("/sign-in");
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", "/sign-in");
        }
    }

    /** A form whose session is over leads back to signing in instead of to an error nobody understands. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        if (failure instanceof CsrfException && CurrentActor.find().isEmpty()) {
            response.sendRedirect("/sign-in?ended");
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, failure);
        }
    }
}
