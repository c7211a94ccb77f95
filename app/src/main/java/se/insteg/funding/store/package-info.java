/** The room's tables. */
@NullMarked
package se.insteg.funding.store;

import org.jspecify.annotations.NullMarked;
