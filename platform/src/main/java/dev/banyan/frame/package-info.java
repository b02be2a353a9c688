/** The frame every page hangs in (页面框架): language, layout, messages, error pages. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.banyan.frame;
