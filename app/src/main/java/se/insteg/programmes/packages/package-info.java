/** Programmes as files that one municipality gives and another takes up. */
@NullMarked
package se.insteg.programmes.packages;

import org.jspecify.annotations.NullMarked;
