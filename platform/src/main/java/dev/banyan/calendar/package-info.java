/** When (日历): working days with make-up days, the reckoning of time limits, and the only source of today. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"archive", "directory", "frame"})
package dev.banyan.calendar;
