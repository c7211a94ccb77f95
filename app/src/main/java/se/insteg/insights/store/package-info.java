/** Initiatives as the database keeps them. */
@NullMarked
package se.insteg.insights.store;

import org.jspecify.annotations.NullMarked;
