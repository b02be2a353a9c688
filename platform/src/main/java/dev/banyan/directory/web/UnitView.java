package dev.banyan.directory.web;

import dev.banyan.directory.BodyDuty;
import dev.banyan.directory.EarlierForm;
import dev.banyan.directory.Holding;
import dev.banyan.directory.Person;
import dev.banyan.directory.Post;
import dev.banyan.directory.PostId;
import dev.banyan.directory.Term;
import dev.banyan.directory.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page of a unit shows.
 *
 * @param day day that the page speaks of
 * @param above units above it, the highest first
 * @param names names of all units by code
 */
public record UnitView(
        Unit unit,
        LocalDate day,
        List<Unit> above,
        List<Unit> below,
        List<Place> places,
        List<Membership> bodies,
        List<Membership> members,
        List<EarlierForm> earlier,
        List<Person> people,
        Map<String, Unit> names) {
    /** @param holder who holds the post, or held it last @param vacant whether nobody holds it on the day */
    public record Place(Post post, Optional<Holding> holder, Optional<Holding> acting, boolean vacant) {
        static Place of(Post post, List<Holding> holdings, LocalDate day) {
            var now = holdings.stream()
                    .filter(holding -> holding.term().covers(day))
                    .toList();
            var holder = now.stream().filter(holding -> !holding.acting()).findFirst();
            return new Place(
                    post,
                    holder,
                    now.stream().filter(Holding::acting).findFirst(),
                    holder.isEmpty() && post.term().covers(day));
        }
    }

    /**
     * @param code the other side: the body, or the member unit
     * @param title the post that is the member, if it is not the unit itself
     */
    public record Membership(
            long number, String code, Optional<String> title, Optional<PostId> post, BodyDuty duty, Term term) {}

    /** A unit's name in a language; its code where it is unknown. */
    public String name(String code, boolean english) {
        Unit known = names.get(code);
        return known == null ? code : english ? known.englishName() : known.name();
    }
}
