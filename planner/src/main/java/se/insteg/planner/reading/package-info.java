/**
 * From the rows of a table to people, offers and travel times.
 *
 * <p>Here it is known what the columns are called in Swedish and English and how people write dates, levels, hours and
 * numbers. A cell that says something that cannot be understood makes its row unusable, because guessing could break a
 * must-have: the row is {@link se.insteg.planner.reading.RejectedRow rejected} with the remedy and the others are read on.
 */
@NullMarked
package se.insteg.planner.reading;

import org.jspecify.annotations.NullMarked;
