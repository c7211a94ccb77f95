/** The command line {@code ./insteg solve}: reads instance files and prints the plan as JSON. */
@NullMarked
package se.insteg.matching.cli;

import org.jspecify.annotations.NullMarked;
