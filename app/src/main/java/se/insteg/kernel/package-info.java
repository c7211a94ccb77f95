/**
 * The few things every room shares: identifiers, the clock, who is looking, how a refusal is said.
 *
 * <p>Nothing here knows a table, a page or a law. It stays under 500 lines.
 */
@ApplicationModule(
        displayName = "kernel",
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
@NullMarked
package se.insteg.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
