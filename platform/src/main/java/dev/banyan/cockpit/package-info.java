/** What people inside look at (驾驶舱). It writes nothing and computes no light. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "evaluationkernel",
            "supervision",
            "reports",
            "responsibility",
            "plan",
            "directory",
            "frame"
        })
package dev.banyan.cockpit;
