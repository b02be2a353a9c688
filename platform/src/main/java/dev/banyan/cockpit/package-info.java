/** What people inside look at (驾驶舱): so far what waits for them. It writes nothing and keeps nothing. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"reports", "responsibility", "plan", "directory", "frame"})
package dev.banyan.cockpit;
