/** The plan (计划): review of a draft, approved versions that never change, goals, tasks, indicators and tags. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"plancompiler", "paperwork", "directory", "archive", "frame"})
package dev.banyan.plan;
