/**
 * What happens by itself (定时任务): when it is its turn, on one machine of all, and what became of it. What is to be done, the rooms
 * to the right say.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"calendar", "directory", "archive", "frame"})
package dev.banyan.jobs;
