package dev.banyan.evaluationkernel.scores;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Units that are compared with one another in a year (考核分组); who belongs to it is settled when the year opens and does not change
 * when units are merged. Vector RK-08.
 */
public record PeerGroup(String key, String title, List<Member> members) {
    public PeerGroup {
        members = List.copyOf(members);
    }

    /**
     * @param unit as it was called when the year opened
     * @param successors who took over its work, and from which day on
     */
    public record Member(String unit, List<Successor> successors) {
        public Member {
            successors = List.copyOf(successors);
        }
    }

    public record Successor(String unit, LocalDate since) {}

    /** For which member what a unit did on a day counts; a member's own counts for itself. Empty if for none. */
    public Optional<String> member(String unit, LocalDate day) {
        return Stream.concat(members.stream().filter(member -> member.unit().equals(unit)), members.stream())
                .filter(member -> holder(member, day).equals(unit))
                .findFirst()
                .map(Member::unit);
    }

    private static String holder(Member member, LocalDate day) {
        return member.successors().stream()
                .filter(successor -> !day.isBefore(successor.since()))
                .reduce((earlier, later) -> later.since().isBefore(earlier.since()) ? earlier : later)
                .map(Successor::unit)
                .orElse(member.unit());
    }
}
