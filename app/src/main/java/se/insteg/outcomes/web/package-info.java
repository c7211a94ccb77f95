/** The pages of this room. */
@NullMarked
package se.insteg.outcomes.web;

import org.jspecify.annotations.NullMarked;
