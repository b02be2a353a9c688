package dev.banyan.supervision;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A meeting with all that belongs to it (会议详情).
 *
 * @param facts in the order they were recorded
 * @param before the meeting held before, with how its resolutions stand now
 * @param resolutions its own, as they stand now
 * @param packs numbers of the packs made for it
 * @param keeps whether whoever looks keeps the meetings of the body
 */
public record MeetingView(
        Meeting meeting,
        MeetingStanding standing,
        List<MeetingFact> facts,
        Before before,
        List<ResolutionLine> resolutions,
        Packs packs,
        boolean keeps) {
    public MeetingView {
        facts = List.copyOf(facts);
        resolutions = List.copyOf(resolutions);
    }

    /** The last meeting (上次会议). */
    public record Before(Optional<Meeting> meeting, List<ResolutionLine> resolutions) {
        public Before {
            resolutions = List.copyOf(resolutions);
        }
    }

    /**
     * What was made for it (会议材料).
     *
     * @param newest the last one made
     * @param numbers all that were made
     * @param moment when the first is made, in the city's own time
     */
    public record Packs(Optional<MeetingPack> newest, List<Integer> numbers, LocalDateTime moment) {
        public Packs {
            numbers = List.copyOf(numbers);
        }
    }
}
