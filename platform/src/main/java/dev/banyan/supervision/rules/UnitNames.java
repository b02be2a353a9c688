package dev.banyan.supervision.rules;

import dev.banyan.directory.Unit;

/** What units are called on official papers (收文机关名称): departments by their usual short names, governments in full. */
public final class UnitNames {
    private UnitNames() {}

    public static String onPaper(Unit unit) {
        return switch (unit.kind()) {
            case COUNTY -> unit.name() + "人民政府";
            case ZONE -> unit.name() + "管委会";
            case DEPARTMENT -> unit.shortName();
            case CITY, TOWNSHIP, VILLAGE, LEADING_GROUP, ACTION_GROUP, PROJECT_COMMAND, TASK_FORCE -> unit.name();
        };
    }
}
