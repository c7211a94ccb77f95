/** The tables of housing. */
@NullMarked
package se.insteg.housing.register;

import org.jspecify.annotations.NullMarked;
