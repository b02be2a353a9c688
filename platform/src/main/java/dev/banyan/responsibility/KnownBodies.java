package dev.banyan.responsibility;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.BodyMember;
import dev.banyan.directory.FindBodies;
import dev.banyan.directory.FindPosts;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Unit;
import dev.banyan.directory.Vacancy;
import dev.banyan.responsibility.rules.Coverage;
import dev.banyan.responsibility.rules.Coverage.Bodies;
import dev.banyan.responsibility.rules.UnitNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What this room asks the directory about units and posts (机构与岗位情况). */
@Component
class KnownBodies {
    private final FindUnits units;
    private final FindPosts posts;
    private final FindBodies bodies;
    private final CityCalendar calendar;

    KnownBodies(FindUnits units, FindPosts posts, FindBodies bodies, CityCalendar calendar) {
        this.units = units;
        this.posts = posts;
        this.bodies = bodies;
        this.calendar = calendar;
    }

    /** The units of today. */
    List<Unit> all() {
        return units.all();
    }

    UnitNames names() {
        return new UnitNames(units.all(), units.earlier());
    }

    /** Codes of the units that are members of a body today. */
    Set<String> membersOf(String body) {
        return bodies.members(body, calendar.today()).stream()
                .flatMap(member -> switch (member.member()) {
                    case BodyMember.OfUnit(String code) -> Stream.of(code);
                    case BodyMember.OfPost(var post) -> posts.find(post).map(it -> it.unit()).stream();
                })
                .collect(Collectors.toSet());
    }

    /** Units that have ended, and posts that nobody holds and nobody acts for, on a day. */
    Bodies on(LocalDate day) {
        Map<String, LocalDate> ended = units.ever().stream()
                .filter(unit -> unit.term().isOverOn(day))
                .collect(Collectors.toMap(
                        Unit::code, unit -> unit.term().until().orElseThrow().plusDays(1)));
        var vacant = posts.vacancies(day, 0).stream()
                .filter(vacancy -> vacancy.acting().isEmpty())
                .toList();
        return new Bodies(
                ended,
                vacant.stream()
                        .filter(vacancy -> nobodyElse(vacancy, vacant, day))
                        .map(vacancy -> new Coverage.Vacancy(
                                vacancy.post().id(),
                                vacancy.post().unit(),
                                vacancy.post().kind(),
                                vacancy.post().title(),
                                vacancy.term().since().orElse(day)))
                        .toList());
    }

    /** Whether no other post of the same kind in the unit is filled. */
    private boolean nobodyElse(Vacancy vacancy, List<Vacancy> vacant, LocalDate day) {
        var post = vacancy.post();
        long alike = posts.of(post.unit(), day).stream()
                .filter(it -> it.kind() == post.kind())
                .count();
        long empty = vacant.stream()
                .map(Vacancy::post)
                .filter(it -> it.unit().equals(post.unit()) && it.kind() == post.kind())
                .count();
        return empty >= alike;
    }
}
