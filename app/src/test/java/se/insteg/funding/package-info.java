@NullMarked
package se.insteg.funding;

import org.jspecify.annotations.NullMarked;
