/**
 * Reads tables as offices really save them: CSV in all its disguises, and XLSX.
 *
 * <p>In: a file. Out: one header row and then the data rows, streamed, each with its number in the file. It knows
 * nothing of people or offers; what is a header is asked of the {@link se.insteg.planner.sheet.TableSink}. Hostile files
 * end in an {@link se.insteg.planner.sheet.UnusableFile} that says why in one sentence.
 */
@NullMarked
package se.insteg.planner.sheet;

import org.jspecify.annotations.NullMarked;
