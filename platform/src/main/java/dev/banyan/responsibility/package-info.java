/** Who owes what (责任分工): assignments, sign-off, hand-over, and breaking tasks down for the units below. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "plan",
            "plancompiler",
            "messages",
            "calendar",
            "directory",
            "archive",
            "paperwork",
            "frame"
        })
package dev.banyan.responsibility;
