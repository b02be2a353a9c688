package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.supervision.rules.ExpectedMeetings;
import dev.banyan.supervision.store.Meetings;
import dev.banyan.supervision.store.RegularMeetings;
import dev.banyan.supervision.store.Resolutions;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows which meeting of a body came before another, and when the next one will be (前后会议). */
@Component
class NearMeetings {
    /** Where a body has never met before, and where no next meeting is known. */
    private static final int A_WEEK = 7;

    private static final int A_YEAR = 366;

    private final Meetings meetings;
    private final RegularMeetings series;
    private final Resolutions resolutions;
    private final CityCalendar calendar;

    NearMeetings(Meetings meetings, RegularMeetings series, Resolutions resolutions, CityCalendar calendar) {
        this.meetings = meetings;
        this.series = series;
        this.resolutions = resolutions;
        this.calendar = calendar;
    }

    /** The last one held before. */
    Optional<Meeting> last(Meeting meeting) {
        return meetings.of(Optional.of(Set.of(meeting.body()))).stream()
                .filter(it -> it.state() == Meeting.State.HELD && !it.id().equals(meeting.id()))
                .filter(it -> it.plan().start().isBefore(meeting.plan().start()))
                .max(Comparator.<Meeting, LocalDateTime>comparing(
                                it -> it.plan().start())
                        .thenComparing(it -> it.id().value()));
    }

    List<Resolution> lastResolutions(Meeting meeting) {
        return last(meeting).map(it -> resolutions.of(it.id())).orElse(List.of());
    }

    LocalDate since(Meeting meeting) {
        return last(meeting).map(Meeting::day).orElseGet(() -> meeting.day().minusDays(A_WEEK));
    }

    /** The next one called or expected. */
    LocalDate until(Meeting meeting) {
        var called = meetings.of(Optional.of(Set.of(meeting.body()))).stream()
                .filter(it -> it.state() == Meeting.State.CALLED)
                .map(Meeting::day);
        var expected = series.of(Optional.of(Set.of(meeting.body()))).stream()
                .flatMap(it -> ExpectedMeetings.of(
                                it.timing(),
                                meeting.day().plusDays(1),
                                meeting.day().plusDays(A_YEAR),
                                calendar.workCalendar())
                        .stream()
                        .limit(1))
                .map(it -> it.start().toLocalDate());
        return Stream.concat(called, expected)
                .filter(day -> day.isAfter(meeting.day()))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> meeting.day().plusDays(A_WEEK));
    }
}
