/** A canary in each of two municipalities: nobody of the other meets it anywhere, those it belongs to do. */
@NullMarked
package se.insteg.canary;

import org.jspecify.annotations.NullMarked;
