/** Placements that ran before Insteg was taken into use, from a spreadsheet: its columns, and what a row does. */
@NullMarked
package se.insteg.placements.importing;

import org.jspecify.annotations.NullMarked;
