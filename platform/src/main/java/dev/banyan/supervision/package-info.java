/**
 * Who keeps at it until it is done (督促落实): the life of supervised matters until they are closed, watched and archived, sheets and
 * extensions, official papers, questions of observers, meetings and what they resolve, and who is told what. It changes no light and no report.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "evaluationkernel",
            "evaluation",
            "reports",
            "responsibility",
            "plan",
            "messages",
            "jobs",
            "calendar",
            "directory",
            "archive",
            "paperwork",
            "frame"
        })
package dev.banyan.supervision;
