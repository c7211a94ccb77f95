/**
 * Writes a plan: JSON, an Excel workbook, the pairs for other solvers, and the summary for the terminal.
 *
 * <p>Files appear whole or not at all. What a spreadsheet could take for a formula is neutralised.
 */
@NullMarked
package se.insteg.planner.output;

import org.jspecify.annotations.NullMarked;
