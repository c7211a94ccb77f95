/** The pages of placements. */
@NullMarked
package se.insteg.placements.web;

import org.jspecify.annotations.NullMarked;
