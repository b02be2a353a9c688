/**
 * What was really done (报送与核查): requests for reports and their budget, drafts, evidence, review; figures fed by systems;
 * verification. An accepted fact is corrected by a new fact only.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "responsibility",
            "plan",
            "plancompiler",
            "messages",
            "jobs",
            "outside",
            "calendar",
            "directory",
            "archive",
            "paperwork",
            "frame"
        })
package dev.banyan.reports;
