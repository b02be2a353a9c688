/**
 * Who keeps at it until it is done (督促落实): the questions of observers, which the lead unit of a task must answer in
 * time, and the meetings of bodies with what they resolve and what stands in their way. It changes no light and no report.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "evaluation",
            "evaluationkernel",
            "responsibility",
            "plan",
            "messages",
            "calendar",
            "directory",
            "archive",
            "paperwork",
            "frame"
        })
package dev.banyan.supervision;
