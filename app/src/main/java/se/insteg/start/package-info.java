/**
 * How Insteg starts and what it says on the terminal: the commands of the program, what is checked before anything is
 * begun, the greeting when it answers, and one clear sentence when it cannot start.
 *
 * <p>No room uses this one; it is the porch.
 */
@ApplicationModule(
        displayName = "start",
        allowedDependencies = {"kernel", "database", "access"})
@NullMarked
package se.insteg.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
