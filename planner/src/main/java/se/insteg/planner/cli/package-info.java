/** The command {@code insteg match}: two spreadsheets in, an explained plan out. */
@NullMarked
package se.insteg.planner.cli;

import org.jspecify.annotations.NullMarked;
