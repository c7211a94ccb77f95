/** Rows of what became of people, added and never changed. */
@NullMarked
package se.insteg.outcomes.store;

import org.jspecify.annotations.NullMarked;
