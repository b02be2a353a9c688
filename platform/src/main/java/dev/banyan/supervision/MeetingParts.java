package dev.banyan.supervision;

import dev.banyan.directory.BodyMember;
import dev.banyan.directory.FindBodies;
import dev.banyan.directory.FindPosts;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Post;
import dev.banyan.directory.Unit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows who takes part in the meetings of a body (参会范围). */
@Component
class MeetingParts {
    private final FindUnits units;
    private final FindBodies bodies;
    private final FindPosts posts;

    MeetingParts(FindUnits units, FindBodies bodies, FindPosts posts) {
        this.units = units;
        this.bodies = bodies;
        this.posts = posts;
    }

    boolean isBody(String code) {
        return units.find(code).map(Unit::kind).filter(Unit.Kind::isBody).isPresent();
    }

    Optional<Unit> unit(String code) {
        return units.find(code);
    }

    /** Codes of a body's units, and of those that its posts belong to. */
    Set<String> members(String body, LocalDate day) {
        return bodies.members(body, day).stream()
                .flatMap(it -> switch (it.member()) {
                    case BodyMember.OfUnit(String code) -> Optional.of(code).stream();
                    case BodyMember.OfPost(var post) -> posts.find(post).map(Post::unit).stream();
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What stands against inviting these. */
    Optional<MeetingRefusal> fault(Collection<String> codes) {
        var known = units.all().stream().map(Unit::code).collect(Collectors.toSet());
        return codes.isEmpty()
                ? Optional.of(MeetingRefusal.UNITS_MISSING)
                : known.containsAll(codes) ? Optional.empty() : Optional.of(MeetingRefusal.NO_SUCH_UNIT);
    }

    Optional<MeetingRefusal> fault(Venue venue) {
        return venue.chair().filter(post -> posts.find(post).isEmpty()).map(_ -> MeetingRefusal.NO_SUCH_POST);
    }
}
