/** Insteg's web application: the rooms on their floors. */
@NullMarked
package se.insteg;

import org.jspecify.annotations.NullMarked;
