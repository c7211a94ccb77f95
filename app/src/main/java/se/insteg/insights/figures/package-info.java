/** Counts what an initiative came to, out of what was recorded. */
@NullMarked
package se.insteg.insights.figures;

import org.jspecify.annotations.NullMarked;
