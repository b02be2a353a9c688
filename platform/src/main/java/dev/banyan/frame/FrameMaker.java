package dev.banyan.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of a page from its request. */
@Component
class FrameMaker {
    private final List<MenuItem> items;
    private final List<Signpost> signposts;
    private final List<HeadMark.Maker> marks;
    private final Clock clock;
    private final boolean demo;
    private final boolean otherToday;

    FrameMaker(
            List<MenuItem> items,
            List<Signpost> signposts,
            List<HeadMark.Maker> marks,
            Clock clock,
            @Value("${banyan.demo:false}") boolean demo,
            @Value("${banyan.today:}") String today) {
        this.items =
                items.stream().sorted(Comparator.comparing(MenuItem::order)).toList();
        this.signposts =
                signposts.stream().sorted(Comparator.comparing(Signpost::order)).toList();
        this.marks = List.copyOf(marks);
        this.clock = clock;
        this.demo = demo;
        this.otherToday = !today.isEmpty();
    }

    Frame make(HttpServletRequest request) {
        var words = new Words(Language.of(RequestContextUtils.getLocale(request)));
        var person = Optional.ofNullable(request.getUserPrincipal())
                .filter(Authentication.class::isInstance)
                .map(Authentication.class::cast);
        return new Frame(
                words,
                path(request),
                Display.of(request),
                person.map(Authentication::getName),
                person.map(p -> ways(p, request.getRequestURI())).orElse(Frame.Ways.NONE),
                csrf(request),
                notice(request, words),
                demo ? Optional.of(new Frame.Demo(today())) : Optional.empty());
    }

    private Optional<LocalDate> today() {
        return otherToday ? Optional.of(LocalDate.now(clock)) : Optional.empty();
    }

    private Frame.Ways ways(Authentication person, String uri) {
        var authorities = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return new Frame.Ways(
                menu(authorities, uri),
                signposts.stream()
                        .filter(post -> authorities.contains(post.authority()))
                        .toList(),
                marks.stream()
                        .map(maker -> maker.of(person))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private List<Frame.MenuGroup> menu(Set<String> authorities, String uri) {
        var reachable = items.stream()
                .filter(item -> authorities.contains(item.authority()))
                .toList();
        // Of several paths that fit, the longest is the page's own.
        var current = reachable.stream()
                .filter(item -> item.above(uri).isPresent())
                .max(Comparator.comparing(item -> item.above(uri).orElse("").length()))
                .map(MenuItem::path)
                .orElse("");
        return reachable.stream()
                .collect(Collectors.groupingBy(
                        MenuItem::group,
                        TreeMap::new,
                        Collectors.mapping(
                                item -> new Frame.MenuEntry(
                                        item.key(), item.path(), item.path().equals(current)),
                                Collectors.toList())))
                .entrySet()
                .stream()
                .map(group -> new Frame.MenuGroup(group.getKey(), group.getValue()))
                .toList();
    }

    /** Where the choices of language and display return to: this page when it was asked for by GET, otherwise the first page. */
    private static String path(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")
                || request.getDispatcherType() != jakarta.servlet.DispatcherType.REQUEST) {
            return "/";
        }
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return request.getRequestURI().replaceFirst("^/+", "/") + (query.isEmpty() ? "" : "?" + query);
    }

    private static Frame.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token.getParameterName(), token.getToken())
                : new Frame.Csrf("_csrf", "");
    }

    private static Optional<Frame.Notice> notice(HttpServletRequest request, Words words) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Notices.ATTRIBUTE) instanceof Notices.Pending pending
                ? Optional.of(pending.in(words))
                : Optional.empty();
    }
}
