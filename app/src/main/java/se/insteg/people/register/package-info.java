/** The tables of people, and the rules for changing them. */
@NullMarked
package se.insteg.people.register;

import org.jspecify.annotations.NullMarked;
