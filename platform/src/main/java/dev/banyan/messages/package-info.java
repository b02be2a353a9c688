/**
 * Who is told what (消息): the inbox of everybody, and the ways on which messages go out. What is said to whom, the rooms to the
 * right decide.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"calendar", "directory", "archive", "frame"})
package dev.banyan.messages;
