package dev.banyan.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page behind every failure (出错页面): what happened and what to do, and a reference number under which the log keeps
 * the rest; nothing of the failure itself is shown.
 */
@Controller
class Problems implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 413, 500, 503);
    // Without 0, 1, I and O, which are misread over the telephone.
    private static final String DIGITS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final SecureRandom random = new SecureRandom();
    private final DataSize limit;
    private final List<LargerFiles> others;

    Problems(@Value("${spring.servlet.multipart.max-file-size}") DataSize limit, List<LargerFiles> others) {
        this.limit = limit;
        this.others = others;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String reference = reference();
        log(reference, status, request);
        var page = new ModelAndView("frame/problem");
        page.addObject("kind", EXPLAINED.contains(status) ? status : status < 500 ? 400 : 500);
        page.addObject("reference", reference);
        page.addObject("limit", limit.toMegabytes());
        page.addObject(
                "other",
                others.stream()
                        .filter(it -> status == 413
                                && it.path().equals(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)))
                        .findFirst());
        return page;
    }

    private String reference() {
        return random.ints(8, 0, DIGITS.length())
                .mapToObj(i -> DIGITS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static void log(String reference, int status, HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (status < 500) {
            LOG.warn("{}: {} {} answered {}", reference, request.getMethod(), path, status);
        } else {
            LOG.error("{}: {} {} answered {}", reference, request.getMethod(), path, status, failure(request));
        }
    }

    private static @Nullable Object failure(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(UnexpectedFailures.FAILURE))
                .orElse(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }
}
