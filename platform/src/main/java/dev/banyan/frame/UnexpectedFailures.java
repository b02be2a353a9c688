package dev.banyan.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Hands what no one expected to {@link Problems} (意外故障): 400 for a broken upload, 503 while the database cannot be reached,
 * otherwise 500.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class UnexpectedFailures implements HandlerExceptionResolver {
    static final String FAILURE = UnexpectedFailures.class.getName();

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        return switch (failure) {
            // The security filters turn these into the sign-in page or a 403.
            case AccessDeniedException _, AuthenticationException _ -> null;
            case DataAccessResourceFailureException _, CannotCreateTransactionException _ ->
                answered(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, failure);
            // A form that was meant to bring a file came without its parts.
            case MultipartException _ -> answered(request, response, HttpServletResponse.SC_BAD_REQUEST, failure);
            default -> answered(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, failure);
        };
    }

    private static ModelAndView answered(
            HttpServletRequest request, HttpServletResponse response, int status, Exception failure) {
        request.setAttribute(FAILURE, failure);
        try {
            response.sendError(status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}
