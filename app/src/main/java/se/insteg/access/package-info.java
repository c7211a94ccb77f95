/**
 * Who may do what, for which municipality, and what was done: tenants, staff, roles, the rights matrix, sign-in,
 * sessions and the audit log.
 */
@ApplicationModule(displayName = "access", allowedDependencies = "kernel")
@NullMarked
package se.insteg.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
