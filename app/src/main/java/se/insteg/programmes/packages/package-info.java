/** Programmes as files that one municipality gives and another takes up. */
@NamedInterface("packages")
@NullMarked
package se.insteg.programmes.packages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
