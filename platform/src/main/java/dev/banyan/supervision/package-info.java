/**
 * Who keeps at it until it is done (督促落实): for now the questions of observers, which the lead unit of a task must answer in
 * time, and who is told what. It changes no light and no report.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "evaluationkernel",
            "evaluation",
            "reports",
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
