/** The plan (计划): review of a draft, approved versions that never change, goals, tasks, indicators, tags, and the registers (台账) that tasks join one at a time. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"plancompiler", "calendar", "paperwork", "directory", "archive", "frame"})
package dev.banyan.plan;
