/** From people and placement offers to an explained plan. */
@NullMarked
package se.insteg.planner;

import org.jspecify.annotations.NullMarked;
