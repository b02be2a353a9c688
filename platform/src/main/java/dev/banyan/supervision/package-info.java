/**
 * Who keeps at it until it is done (督促落实): the life of supervised matters until they are closed, watched and archived, and the
 * questions of observers, which the lead unit of a task must answer in time. It changes no light and no report.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reports",
            "responsibility",
            "plan",
            "calendar",
            "directory",
            "archive",
            "paperwork",
            "frame"
        })
package dev.banyan.supervision;
