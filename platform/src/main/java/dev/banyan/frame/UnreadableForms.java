package dev.banyan.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Leads back to its page whoever sent a form or a search with a field that cannot be read (填写不能识别), or with a choice not
 * made; the page shows it again as it was filled in. Nothing was done yet.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnreadableForms implements HandlerExceptionResolver {
    private static final Map<Class<?>, String> WANTED = Map.of(
            LocalDate.class, "DAY",
            LocalDateTime.class, "MOMENT",
            LocalTime.class, "TIME",
            YearMonth.class, "MONTH",
            Integer.class, "WHOLE_NUMBER",
            Long.class, "WHOLE_NUMBER",
            BigDecimal.class, "NUMBER",
            String.class, "TEXT");

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        var unreadable = unreadable(failure);
        var page = page(request);
        if (unreadable.isEmpty() || page.isEmpty()) {
            return null;
        }
        var field = unreadable.get();
        RequestContextUtils.getOutputFlashMap(request)
                .put(
                        Notices.ATTRIBUTE,
                        new Notices.Pending(
                                true,
                                "frame.unreadable." + WANTED.getOrDefault(field.type(), "CHOICE"),
                                List.of(),
                                TypedForm.of(request, field.name())));
        var back = new RedirectView(page.get());
        back.setExpandUriTemplateVariables(false);
        return new ModelAndView(back);
    }

    private record Field(String name, @Nullable Class<?> type) {}

    private static Optional<Field> unreadable(Exception failure) {
        return switch (failure) {
            case MethodArgumentTypeMismatchException wrong ->
                Optional.of(wrong.getParameter())
                        .filter(it -> it.hasParameterAnnotation(RequestParam.class))
                        .map(it -> new Field(wrong.getName(), type(it)));
            case MissingServletRequestParameterException missing ->
                Optional.ofNullable(missing.getMethodParameter())
                        .map(it -> new Field(missing.getParameterName(), type(it)));
            case BindException unbound ->
                Optional.ofNullable(unbound.getFieldError()).map(UnreadableForms::field);
            default -> Optional.empty();
        };
    }

    /** The type of one value, where several or none may come. */
    private static Class<?> type(MethodParameter parameter) {
        var type = ResolvableType.forMethodParameter(parameter);
        return boxed((type.hasGenerics() ? type.getGeneric(0) : type).toClass());
    }

    private static Field field(FieldError error) {
        var type = error.contains(TypeMismatchException.class)
                ? error.unwrap(TypeMismatchException.class).getRequiredType()
                : null;
        return new Field(error.getField(), type == null ? null : boxed(type));
    }

    private static Class<?> boxed(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }

    /** The page that the form stands on, of this application whatever the browser says; never the one asked for in vain. */
    private static Optional<String> page(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER)).flatMap(it -> {
            try {
                var page = URI.create(it);
                String path = Optional.ofNullable(page.getRawPath()).orElse("").replaceFirst("^/*", "/");
                return Optional.of(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery())
                        .filter(back -> !back.equals(asked(request)));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        });
    }

    private static String asked(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                ? request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString())
                : "";
    }
}
