/** What was written (档案): original files by their hash, and the append-only chained record of who did what and when. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.banyan.archive;
