package dev.banyan.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Why a program is not given what it asked for (接口拒绝), thrown by a controller of the interface and told as a problem by
 * {@link ApiProblems}.
 */
public final class ApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Said said;
    private final transient List<Place> places;

    private ApiRefusal(int status, Said said, List<Place> places) {
        super(said.key());
        this.status = status;
        this.said = said;
        this.places = List.copyOf(places);
    }

    /** @param key message key, whose last part names the kind of problem for good */
    public record Said(String key, List<String> arguments) {
        String in(Words words) {
            return words.of(key, arguments.toArray());
        }
    }

    /** @param at name of a parameter, JSON pointer or line */
    public record Place(String at, Said said) {}

    public static ApiRefusal of(int status, String key, Object... arguments) {
        return new ApiRefusal(status, said(key, arguments), List.of());
    }

    public static ApiRefusal notFound() {
        return of(404, "frame.api.problem.NOT_FOUND");
    }

    /** The same with one more place where something is wrong. */
    public ApiRefusal at(String place, String key, Object... arguments) {
        var all = new ArrayList<>(places);
        all.add(new Place(place, said(key, arguments)));
        return new ApiRefusal(status, said, all);
    }

    int status() {
        return status;
    }

    Said said() {
        return said;
    }

    List<Place> places() {
        return places;
    }

    private static Said said(String key, Object... arguments) {
        return new Said(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
