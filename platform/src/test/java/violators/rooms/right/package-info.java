@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package violators.rooms.right;
