/** Starts Banyan (启动): the command line, the database supervisor and the wiring; no room may know it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "assessment",
            "supervision",
            "evaluation",
            "evaluationkernel",
            "plancompiler",
            "paperwork",
            "plan",
            "messages",
            "outside",
            "reports",
            "responsibility",
            "calendar",
            "directory",
            "archive",
            "frame"
        })
package dev.banyan.launch;
