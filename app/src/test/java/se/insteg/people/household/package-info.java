@NullMarked
package se.insteg.people.household;

import org.jspecify.annotations.NullMarked;
