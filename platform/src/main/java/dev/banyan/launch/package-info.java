/** Starts Banyan (启动): the command line, the database supervisor and the wiring; no room may know it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "plancompiler",
            "evaluationkernel",
            "paperwork",
            "plan",
            "reports",
            "directory",
            "archive",
            "frame"
        })
package dev.banyan.launch;
