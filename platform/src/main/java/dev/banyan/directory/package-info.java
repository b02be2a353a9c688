/** Who (组织与人员): units, people, sign-in, roles, and what each role may do. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"archive", "frame", "paperwork"})
package dev.banyan.directory;
