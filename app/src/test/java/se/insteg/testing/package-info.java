/** What tests of any room share. */
@NullMarked
package se.insteg.testing;

import org.jspecify.annotations.NullMarked;
