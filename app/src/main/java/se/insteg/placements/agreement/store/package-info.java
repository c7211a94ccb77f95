/** Reads and writes the tables of placements and their agreements. */
@NullMarked
package se.insteg.placements.agreement.store;

import org.jspecify.annotations.NullMarked;
