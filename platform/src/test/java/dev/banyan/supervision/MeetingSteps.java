package dev.banyan.supervision;

import static dev.banyan.supervision.SupervisionCity.as;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Role;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignTask;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Order;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A project command of a small city, with a task, its office and the liaison of one of its units. */
public final class MeetingSteps {
    public static final String COMMAND = "350100-ZHB";
    /** Does the daily work of the command. */
    public static final String ZONE = "350100-BHXC";

    public static final String BUILDERS = "350100-JSJ";
    static final String PLANNERS = "350100-ZGJ";
    static final Venue HALL = new Venue("指挥部三号会议室", Optional.empty());

    final SupervisionCity city;
    final Actor office;
    final Actor zone;
    final Actor builders;
    final LocalDate today;

    public MeetingSteps(SupervisionCity city) {
        this.city = city;
        office = city.account("office");
        zone = city.person("滨海新城联络员", ZONE, Role.LIAISON);
        builders = city.person("建设局联络员", BUILDERS, Role.LIAISON);
        today = city.bean(CityCalendar.class).today();
        as(
                Actor.SYSTEM,
                it -> city.bean(AssignTask.class)
                        .assign(
                                it,
                                UUID.randomUUID(),
                                new Order(
                                        city.hospital,
                                        COMMAND,
                                        DutyRole.SUPERVISE,
                                        Order.Demand.usual(DutyRole.SUPERVISE))));
    }

    CallMeeting.Call wanted(LocalDate day) {
        return new CallMeeting.Call(
                COMMAND, "滨海新城指挥部调度会", Optional.empty(), day.atTime(9, 0), HALL, Set.of(ZONE, BUILDERS, PLANNERS));
    }

    public Meeting called(LocalDate day) {
        return done(as(office, it -> city.bean(CallMeeting.class).call(it, UUID.randomUUID(), wanted(day))));
    }

    public Meeting held(LocalDate day) {
        var called = called(day);
        return done(as(
                office,
                it -> city.bean(HoldMeeting.class)
                        .hold(
                                it,
                                UUID.randomUUID(),
                                called.id(),
                                called.standing().facts(),
                                Set.of(ZONE, BUILDERS),
                                "")));
    }

    static Meeting done(MeetingOutcome outcome) {
        return ((MeetingOutcome.Done) outcome).meeting();
    }

    static NewResolution resolution(String text) {
        return new NewResolution(text, BUILDERS, List.of(ZONE), "5wd", "utilities");
    }

    PassResolution.Outcome pass(Meeting meeting, NewResolution wish, UUID request) {
        return as(office, it -> city.bean(PassResolution.class).pass(it, request, meeting.id(), wish));
    }

    Resolution passed(Meeting meeting, String text) {
        return ((PassResolution.Passed) pass(meeting, resolution(text), UUID.randomUUID())).resolution();
    }

    BlockerOutcome raise(Actor actor, TaskId task, String limit, UUID request) {
        return as(
                actor,
                it -> city.bean(RaiseBlocker.class)
                        .raise(
                                it,
                                request,
                                new RaiseBlocker.NewBlocker(task, COMMAND, ZONE, BUILDERS, limit, "燃气管线没有迁改，道路不能开挖。")));
    }

    public Blocker raised() {
        return ((BlockerOutcome.Done) raise(zone, city.hospital, "3wd", UUID.randomUUID())).blocker();
    }

    MeetingView view(Actor actor, Meeting meeting) {
        return as(actor, it -> city.bean(ReadMeeting.class).of(it, meeting.id()))
                .orElseThrow();
    }
}
