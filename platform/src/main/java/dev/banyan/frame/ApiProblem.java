package dev.banyan.frame;

import java.util.List;

/**
 * What a program is told when it is refused (问题说明, RFC 9457).
 *
 * @param type names the kind of problem for good
 * @param title what happened, in the reader's language
 * @param status HTTP status
 * @param errors each place where something is wrong; empty if it is none in particular
 */
public record ApiProblem(String type, String title, int status, List<Error> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public ApiProblem {
        errors = List.copyOf(errors);
    }

    /**
     * @param at name of a parameter, JSON pointer or line
     * @param detail what is wrong there
     */
    public record Error(String at, String detail) {}
}
