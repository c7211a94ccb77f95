/** The pages of a person's identity. */
@NullMarked
package se.insteg.people.web.identity;

import org.jspecify.annotations.NullMarked;
