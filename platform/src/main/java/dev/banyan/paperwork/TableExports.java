package dev.banyan.paperwork;

import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands pages the {@link TableExport} that their reader asked for ({@code ?format=XLSX}). */
@Component
class TableExports implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(TableExport.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String asked = Optional.ofNullable(request.getParameter("format")).orElse(Spreadsheet.Format.CSV.name());
        return new TableExport(
                format(asked, parameter),
                new Words(Language.of(LocaleContextHolder.getLocale())),
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)),
                () -> Objects.requireNonNull(container).setRequestHandled(true));
    }

    private static Spreadsheet.Format format(String asked, MethodParameter parameter) {
        try {
            return Spreadsheet.Format.valueOf(asked);
        } catch (IllegalArgumentException unknown) {
            throw new MethodArgumentTypeMismatchException(
                    asked, Spreadsheet.Format.class, "format", parameter, unknown);
        }
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }
}
