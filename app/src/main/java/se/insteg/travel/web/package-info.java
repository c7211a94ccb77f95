/** The pages of the room. */
@NullMarked
package se.insteg.travel.web;

import org.jspecify.annotations.NullMarked;
