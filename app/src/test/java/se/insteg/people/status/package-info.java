@NullMarked
package se.insteg.people.status;

import org.jspecify.annotations.NullMarked;
