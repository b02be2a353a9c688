/** What people inside look at (驾驶舱). It writes nothing and computes no light. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "assessment",
            "evaluation",
            "evaluationkernel",
            "supervision",
            "reports",
            "responsibility",
            "plan",
            "plancompiler",
            "calendar",
            "directory",
            "paperwork",
            "frame"
        })
package dev.banyan.cockpit;
