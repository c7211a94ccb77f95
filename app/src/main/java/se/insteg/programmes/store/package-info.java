/** The room's tables. */
@NullMarked
package se.insteg.programmes.store;

import org.jspecify.annotations.NullMarked;
