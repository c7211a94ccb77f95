/** The pages of people. */
@NullMarked
package se.insteg.people.web;

import org.jspecify.annotations.NullMarked;
