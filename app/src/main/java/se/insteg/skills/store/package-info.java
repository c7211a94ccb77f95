/** The room's tables. */
@NullMarked
package se.insteg.skills.store;

import org.jspecify.annotations.NullMarked;
