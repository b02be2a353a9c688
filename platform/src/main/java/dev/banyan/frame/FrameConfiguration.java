package dev.banyan.frame;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Templates made at build time, and the choice of language kept in a cookie. */
@Configuration
class FrameConfiguration implements WebMvcConfigurer {
    /** In bytes; each open connection keeps as much. */
    private static final int LARGE_PAGE = 1 << 16;

    private static final Map<Resource, String> TAGS = new ConcurrentHashMap<>();

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ViewResolver jteViewResolver(FrameMaker frames) {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        return (name, locale) -> {
            String template = name + ".jte";
            return engine.hasTemplate(template) ? new JteView(engine, template, frames) : null;
        };
    }

    /** A page leaves in one piece: each piece would wake the reader anew. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> wholePages() {
        return server -> server.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appWriteBufSize", String.valueOf(LARGE_PAGE)));
    }

    @Bean
    WebMvcRegistrations requestsByBeginning() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new ByBeginning();
            }
        };
    }

    /** A list that programs send holds no null. */
    @Bean
    JsonMapperBuilderCustomizer noNullInLists() {
        return json -> json.changeDefaultNullHandling(_ -> JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Choices());
    }

    /**
     * Own files are asked for again each time and answered by their content's tag: a build gives every file the same date,
     * so a date would hide a change. A WebJar carries its version in its path and never changes.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setUseLastModified(false)
                .setEtagGenerator(FrameConfiguration::contentTag)
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
    }

    /** Files are part of the application: one never changes while it runs. */
    private static String contentTag(Resource file) {
        return TAGS.computeIfAbsent(file, it -> {
            try {
                return DigestUtils.md5DigestAsHex(it.getContentAsByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Remembers language, size of type and colours when the address asks for them. */
    private static final class Choices extends LocaleChangeInterceptor {
        Choices() {
            setParamName("lang");
            setIgnoreInvalidLocale(true);
        }

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws ServletException {
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                return true;
            }
            for (String name : List.of(Display.SIZE, Display.SCHEME)) {
                Display.askedFor(request, name)
                        .map(choice -> ResponseCookie.from(name, choice)
                                .path("/")
                                .maxAge(Duration.ofDays(365))
                                .httpOnly(true)
                                .secure(request.isSecure())
                                .sameSite("Lax")
                                .build())
                        .ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
            }
            return super.preHandle(request, response, handler);
        }
    }
}
