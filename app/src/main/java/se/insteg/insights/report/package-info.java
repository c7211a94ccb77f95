/** The page that the board reads (MAR-15). */
@NullMarked
package se.insteg.insights.report;

import org.jspecify.annotations.NullMarked;
