/**
 * Where Banyan may connect to and with which secrets (对外联接): the hosts that an administrator listed, calls bounded in time and
 * size, secrets sealed under a key that never enters the database. What is asked or told there is the business of other rooms.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"directory", "archive", "frame"})
package dev.banyan.outside;
