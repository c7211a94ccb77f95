/** The page of a person's status, the forms that add to it, and what it puts on other pages. */
@NullMarked
package se.insteg.people.status.web;

import org.jspecify.annotations.NullMarked;
