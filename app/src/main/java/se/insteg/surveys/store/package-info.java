/** Surveys, slips and counts. Knows nothing of rights. */
@NullMarked
package se.insteg.surveys.store;

import org.jspecify.annotations.NullMarked;
