package dev.banyan.cockpit.web;

import dev.banyan.cockpit.BattleMap;
import dev.banyan.cockpit.LookAtLights.Look;
import dev.banyan.evaluation.PlanNode;
import dev.banyan.evaluation.TreeLight;

/** Where a battle map stands (作战图地址). */
public final class BattleAddress {
    private BattleAddress() {}

    /** The same map on the same day. */
    public static String of(BattleMap map, Look look, int year) {
        return now(map, year) + (look.day().equals(look.today()) ? "" : "&day=" + look.day());
    }

    /** The same map on whatever day it will be. */
    public static String now(BattleMap map, int year) {
        return "/battle-map?plan=" + plan(map.plan()) + "&year=" + year;
    }

    /** Number of the plan that a place of the tree is. */
    public static long plan(TreeLight plan) {
        return ((PlanNode.Plan) plan.node()).id().value();
    }
}
