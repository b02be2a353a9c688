package dev.banyan.directory.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.banyan.directory.Actor;
import dev.banyan.directory.AnswerOnce;
import dev.banyan.directory.ApiAnswer;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.OnceKey;
import dev.banyan.directory.rules.Token;
import dev.banyan.frame.ApiProblems;
import dev.banyan.frame.ApiRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Has every write of a program carry a key of its own and done once (幂等键, Idempotency-Key). */
final class OnceFilter extends OncePerRequestFilter {
    static final String KEY = "Idempotency-Key";

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int LARGEST_BODY = 21_000_000;

    private final AnswerOnce once;
    private final ApiProblems problems;

    OnceFilter(AnswerOnce once, ApiProblems problems) {
        this.once = once;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READS.contains(request.getMethod())
                || CurrentActor.find().filter(Actor::isProgram).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = Optional.ofNullable(request.getHeader(KEY)).orElse("");
        if (!key.matches("[!-~]{1,100}")) {
            problems.answer(request, response, ApiRefusal.of(400, "frame.api.problem.KEY_MISSING"));
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            problems.answer(request, response, ApiRefusal.of(413, "frame.api.problem.TOO_LARGE"));
            return;
        }
        Actor program = CurrentActor.find().orElseThrow();
        String hash = hash(request, body);
        request.setAttribute(OnceKey.class.getName(), OnceKey.of(program, key, hash));
        try {
            switch (once.answer(program, key, hash, () -> answered(new ReadRequest(request, body), response, chain))) {
                case AnswerOnce.Answered(ApiAnswer answer, boolean again) -> tell(answer, again, response);
                case AnswerOnce.KeyTaken() ->
                    problems.answer(request, response, ApiRefusal.of(422, "frame.api.problem.KEY_TAKEN"));
            }
        } catch (Broken broken) {
            switch (broken.getCause()) {
                case IOException failure -> throw failure;
                case ServletException failure -> throw failure;
                case null, default -> throw broken;
            }
        }
    }

    private static String hash(HttpServletRequest request, byte[] body) {
        String asked = String.join(
                "\n",
                request.getMethod(),
                request.getRequestURI(),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                Optional.ofNullable(request.getHeader("If-Match")).orElse(""),
                Base64.getEncoder().encodeToString(body));
        return new Token(asked).hash();
    }

    private static ApiAnswer answered(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        var kept = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, kept);
        } catch (IOException | ServletException e) {
            throw new Broken(e);
        }
        return new ApiAnswer(
                kept.getStatus(),
                Optional.ofNullable(kept.getContentType()),
                Optional.ofNullable(kept.getHeader("ETag")),
                Optional.ofNullable(kept.getHeader("Location")),
                new String(kept.getContentAsByteArray(), UTF_8));
    }

    private static void tell(ApiAnswer answer, boolean again, HttpServletResponse response) throws IOException {
        byte[] body = answer.body().getBytes(UTF_8);
        response.setStatus(answer.status());
        answer.contentType().ifPresent(response::setContentType);
        answer.etag().ifPresent(etag -> response.setHeader("ETag", etag));
        answer.location().ifPresent(location -> response.setHeader("Location", location));
        if (again) {
            response.setHeader("Idempotent-Replayed", "true");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Carries a failure of the request through the transaction, which it ends without a trace. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(Exception cause) {
            super(cause);
        }
    }
}
