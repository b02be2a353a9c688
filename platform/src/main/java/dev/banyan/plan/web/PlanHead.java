package dev.banyan.plan.web;

import dev.banyan.plan.PlanVersion;
import dev.banyan.plancompiler.NodeKind;

/**
 * What every page of an approved plan shows above its content (计划页眉).
 *
 * @param version the version shown
 * @param newest number of the newest version
 * @param reviser whether who looks may start a revision
 */
public record PlanHead(PlanVersion version, int newest, boolean reviser) {

    public boolean old() {
        return version.entry().number() < newest;
    }

    /** The address of something in this plan and version, for example {@code /parts/5}. */
    public String at(String path) {
        return "/plans/" + version.entry().plan().value() + path
                + (old() ? "?v=" + version.entry().number() : "");
    }

    public long count(NodeKind kind) {
        return version.parts().stream().filter(part -> part.kind() == kind).count();
    }
}
