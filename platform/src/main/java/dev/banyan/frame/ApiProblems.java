package dev.banyan.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tells programs what went wrong (接口问题), in the language they accept; nothing of a failure itself is shown. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ApiProblems implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final Map<Integer, String> BY_STATUS = Map.of(
            400, "frame.api.problem.REQUEST_WRONG",
            404, "frame.api.problem.NOT_FOUND",
            405, "frame.api.problem.METHOD_UNKNOWN",
            406, "frame.api.problem.JSON_ONLY",
            413, "frame.api.problem.TOO_LARGE",
            415, "frame.api.problem.JSON_EXPECTED");

    private final JsonMapper json;

    ApiProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith(Api.ROOT + "/")
                // The security filters tell these.
                || failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            return null;
        }
        answer(request, response, refusal(request, failure));
        return new ModelAndView();
    }

    /** Answers a program with a problem instead of what it asked for. */
    public void answer(HttpServletRequest request, HttpServletResponse response, ApiRefusal refusal) {
        var words = new Words(language(request));
        byte[] problem = json.writeValueAsBytes(new ApiProblem(
                "urn:banyan:problem:"
                        + refusal.said().key().replaceAll("^.*\\.", "").toLowerCase(Locale.ROOT),
                refusal.said().in(words),
                refusal.status(),
                refusal.places().stream()
                        .map(place ->
                                new ApiProblem.Error(place.at(), place.said().in(words)))
                        .toList()));
        response.setStatus(refusal.status());
        response.setContentType(ApiProblem.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentLength(problem.length);
        try {
            response.getOutputStream().write(problem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first language that the program accepts; Chinese if it names none. */
    public static Language language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Language.CHINESE : Language.of(request.getLocale());
    }

    private static ApiRefusal refusal(HttpServletRequest request, Exception failure) {
        return switch (failure) {
            case ApiRefusal refusal -> refusal;
            case MissingServletRequestParameterException missing ->
                ApiRefusal.of(400, "frame.api.problem.PARAMETER_MISSING", missing.getParameterName());
            case MissingRequestValueException _ -> ApiRefusal.of(400, "frame.api.problem.REQUEST_WRONG");
            case MethodArgumentTypeMismatchException wrong ->
                ApiRefusal.of(
                        400, "frame.api.problem.PARAMETER_WRONG", wrong.getName(), String.valueOf(wrong.getValue()));
            case HttpMessageNotReadableException unreadable -> body(unreadable);
            case ErrorResponse answer -> byStatus(answer.getStatusCode().value());
            case DataAccessResourceFailureException _, CannotCreateTransactionException _ -> {
                LOG.error("{} {} could not reach the database", request.getMethod(), request.getRequestURI(), failure);
                yield ApiRefusal.of(503, "frame.api.problem.NOT_AVAILABLE");
            }
            default -> {
                LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
                yield ApiRefusal.of(500, "frame.api.problem.FAILED");
            }
        };
    }

    private static ApiRefusal byStatus(int status) {
        String key = BY_STATUS.get(status);
        return key == null ? ApiRefusal.of(400, "frame.api.problem.REQUEST_WRONG") : ApiRefusal.of(status, key);
    }

    private static ApiRefusal body(HttpMessageNotReadableException unreadable) {
        var refusal = ApiRefusal.of(400, "frame.api.problem.BODY_WRONG");
        return unreadable.getCause() instanceof JacksonException json
                        && !json.getPath().isEmpty()
                ? refusal.at(pointer(json.getPath()), "frame.api.problem.BODY_WRONG_THERE")
                : refusal;
    }

    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }
}
