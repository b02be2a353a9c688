package dev.banyan.supervision;

/**
 * What happens to a supervised matter (督办环节): some of it is a fact of this room, the rest is a fact of a room to the left,
 * which this room reads and nobody types again.
 */
public enum MatterStep {
    /** 拟办. */
    DRAFTED(Room.PLAN),
    /** 立项. */
    LISTED(Room.PLAN),
    /** A unit was given the lead, or given it again (交办). */
    ASSIGNED(Room.RESPONSIBILITY),
    /** 签收. */
    SIGNED(Room.RESPONSIBILITY),
    /** The lead unit sent it back as not its own (退件). */
    SENT_BACK(Room.RESPONSIBILITY),
    /** 收回. */
    TAKEN_BACK(Room.RESPONSIBILITY),
    /** 分解. */
    BROKEN_DOWN(Room.RESPONSIBILITY),
    /** 反馈. */
    REPORT_SENT(Room.REPORTS),
    /** 退回反馈. */
    REPORT_RETURNED(Room.REPORTS),
    /** 审核通过. */
    REPORT_ACCEPTED(Room.REPORTS),
    /** A look-back found the closing untrue (回头看不实). */
    FOUND_FALSE(Room.REPORTS),
    /** 申请办结. */
    CLOSE_REQUESTED(Room.SUPERVISION),
    /** 退回办结申请. */
    CLOSE_RETURNED(Room.SUPERVISION),
    /** Somebody independent shall say whether it is done (交付核查). */
    CHECK_ORDERED(Room.SUPERVISION),
    /** 确认. */
    CONFIRMED(Room.SUPERVISION),
    /** It is not done (核查不实). */
    DENIED(Room.SUPERVISION),
    /** 办结. */
    CLOSED(Room.SUPERVISION),
    /** 销号. */
    WRITTEN_OFF(Room.SUPERVISION),
    /** 归档. */
    ARCHIVED(Room.SUPERVISION),
    /** Has come up again (重新打开). */
    REOPENED(Room.SUPERVISION),
    /** Not ours at all (退件). */
    DECLINED(Room.SUPERVISION),
    /** 中止. */
    SUSPENDED(Room.SUPERVISION),
    /** 恢复. */
    RESUMED(Room.SUPERVISION),
    /** 并案. */
    MERGED(Room.SUPERVISION),
    /** 终止. */
    ENDED(Room.SUPERVISION),
    /** 转长期事项. */
    MADE_STANDING(Room.SUPERVISION);

    /** Where it is a fact (事实所在). */
    public enum Room {
        PLAN,
        RESPONSIBILITY,
        REPORTS,
        SUPERVISION
    }

    private final Room room;

    MatterStep(Room room) {
        this.room = room;
    }

    public Room room() {
        return room;
    }
}
