/** People from spreadsheets: the columns a table may have, and what a row does to the people there are. */
@NullMarked
package se.insteg.people.importing;

import org.jspecify.annotations.NullMarked;
