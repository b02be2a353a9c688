package dev.banyan.frame;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a reader wants the pages to look (显示方式): asked for in the address, then remembered in a cookie. */
public record Display(TypeSize size, Scheme scheme) {
    public enum TypeSize {
        NORMAL,
        LARGE
    }

    /** Colours; {@code AUTO} follows the reader's system. */
    public enum Scheme {
        AUTO,
        LIGHT,
        DARK
    }

    static final String SIZE = "display";
    static final String SCHEME = "scheme";

    static Display of(HttpServletRequest request) {
        return new Display(
                wanted(request, SIZE, TypeSize.values()).orElse(TypeSize.NORMAL),
                wanted(request, SCHEME, Scheme.values()).orElse(Scheme.AUTO));
    }

    /** What the root element of every page is marked with. */
    public String marks() {
        return Stream.of(size, scheme)
                .filter(choice -> choice != TypeSize.NORMAL && choice != Scheme.AUTO)
                .map(Display::word)
                .collect(Collectors.joining(" "));
    }

    /** The choice asked for in the address, if it is one; after a failure nothing is read again, for that may have failed. */
    static Optional<String> askedFor(HttpServletRequest request, String name) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return Optional.empty();
        }
        Enum<?>[] choices = name.equals(SIZE) ? TypeSize.values() : Scheme.values();
        return Optional.ofNullable(request.getParameter(name))
                .filter(word ->
                        Arrays.stream(choices).anyMatch(choice -> word(choice).equals(word)));
    }

    /** A choice as it stands in addresses, cookies and message keys. */
    public static String word(Enum<?> choice) {
        return choice.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> wanted(HttpServletRequest request, String name, E[] choices) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return askedFor(request, name)
                .or(() -> Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst())
                .flatMap(word -> Arrays.stream(choices)
                        .filter(choice -> word(choice).equals(word))
                        .findFirst());
    }
}
