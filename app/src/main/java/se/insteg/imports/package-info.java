/**
 * Tables that people bring from elsewhere: received, shown row by row as what they would do, and done all at once or not
 * at all.
 *
 * <p>What a table holds and what a row does is said by an {@link se.insteg.imports.ImportKind} of the room that owns the
 * records; its pages extend {@link se.insteg.imports.ImportPages}. {@link se.insteg.imports.Imports} is the door. A file is
 * never kept: its rows are staged in the database for a day at most, seen by nobody but who brought them, and rows that
 * concern a protected person only by the handlers named on them.
 */
@ApplicationModule(
        displayName = "imports",
        allowedDependencies = {"kernel", "access", "ui"})
@NullMarked
package se.insteg.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
