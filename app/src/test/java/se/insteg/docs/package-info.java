/** Takes the pictures that the documentation shows. */
@NullMarked
package se.insteg.docs;

import org.jspecify.annotations.NullMarked;
