/** How long everything is kept: the rules as the tables state them, the work that erases, and the page that tells. */
@NullMarked
package se.insteg.access.keeping;

import org.jspecify.annotations.NullMarked;
