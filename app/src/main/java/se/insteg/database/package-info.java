/**
 * The database under all rooms: an embedded PostgreSQL in the data folder when no other is configured, the roles that
 * own, use and review the tables, and each room's own schema and migrations.
 */
@ApplicationModule(displayName = "database", allowedDependencies = "kernel")
@NullMarked
package se.insteg.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
