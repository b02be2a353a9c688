/**
 * Who keeps at it until it is done (督促落实): the questions of observers, which the lead unit of a task must answer in time; more
 * time for a duty, and the ladder from a reminder to a referral. It changes no light and no report.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "evaluation",
            "evaluationkernel",
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
