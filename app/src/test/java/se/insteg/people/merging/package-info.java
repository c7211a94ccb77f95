@NullMarked
package se.insteg.people.merging;

import org.jspecify.annotations.NullMarked;
