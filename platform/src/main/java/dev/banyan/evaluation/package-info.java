/**
 * How it goes (评估): gathers the facts of the city, lets the kernel evaluate them whole, and keeps the result that everyone
 * reads. It has no formulas of its own and reminds nobody.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "evaluationkernel",
            "reports",
            "responsibility",
            "plan",
            "plancompiler",
            "calendar",
            "directory",
            "archive",
            "frame"
        })
package dev.banyan.evaluation;
