/**
 * What it comes to (考核评比): schemes, rounds with score sheets, places, grades, appeals, decided adjustments, releases, and what
 * follows from them. It scores units, never persons, reads what other rooms know at one moment, and overrides no score in silence.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "evaluationkernel",
            "supervision",
            "evaluation",
            "reports",
            "responsibility",
            "plan",
            "plancompiler",
            "messages",
            "jobs",
            "calendar",
            "directory",
            "archive",
            "paperwork",
            "frame"
        })
package dev.banyan.assessment;
