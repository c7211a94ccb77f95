/** The pages of housing. */
@NullMarked
package se.insteg.housing.web;

import org.jspecify.annotations.NullMarked;
