package dev.banyan.directory.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.OpenByToken;
import dev.banyan.frame.ApiProblems;
import dev.banyan.frame.ApiRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by their token, each only so often (令牌认证与限速). */
final class TokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final OpenByToken tokens;
    private final ApiProblems problems;
    private final AddressLimit guesses;
    private final RequestLimit requests;

    TokenFilter(OpenByToken tokens, ApiProblems problems, Clock clock, int requestsPerMinute) {
        this.tokens = tokens;
        this.problems = problems;
        this.guesses = new AddressLimit(clock);
        this.requests = new RequestLimit(clock, requestsPerMinute);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var secret = Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
        if (secret.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String address = request.getRemoteAddr();
        Optional<Actor> program = guesses.exceeded(address) ? Optional.empty() : tokens.with(secret.get());
        if (program.isEmpty()) {
            guesses.failed(address);
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            problems.answer(request, response, ApiRefusal.of(401, "frame.api.problem.TOKEN_WRONG"));
            return;
        }
        long wait = requests.secondsToWait(program.get().id());
        if (wait > 0) {
            response.setHeader("Retry-After", String.valueOf(wait));
            problems.answer(request, response, ApiRefusal.of(429, "frame.api.problem.TOO_MANY", wait));
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(CurrentActor.authentication(program.get(), 0)));
        chain.doFilter(request, response);
    }
}
