package dev.banyan.directory.web;

import dev.banyan.directory.AnswerOnce;
import dev.banyan.directory.OpenByToken;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiProblems;
import dev.banyan.frame.ApiRefusal;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * The way of programs, beside that of people: a token with each request, no session and no cookie, so that no browser can be
 * made to send one and no form token is needed.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            OpenByToken tokens,
            AnswerOnce once,
            ApiProblems problems,
            Clock clock,
            @Value("${banyan.api.requests-per-minute:600}") int requestsPerMinute) {
        return http.securityMatcher(Api.ROOT + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(failures -> failures.authenticationEntryPoint((request, response, failure) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.answer(request, response, ApiRefusal.of(401, "frame.api.problem.TOKEN_MISSING"));
                        })
                        .accessDeniedHandler((request, response, failure) -> problems.answer(
                                request, response, ApiRefusal.of(403, "frame.api.problem.NOT_PERMITTED"))))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(SecurityConfiguration.CONTENT_SECURITY_POLICY)))
                .addFilterBefore(
                        new TokenFilter(tokens, problems, clock, requestsPerMinute),
                        AnonymousAuthenticationFilter.class)
                .addFilterAfter(new ShallowEtagHeaderFilter(), AuthorizationFilter.class)
                .addFilterAfter(new OnceFilter(once, problems), ShallowEtagHeaderFilter.class)
                .build();
    }
}
