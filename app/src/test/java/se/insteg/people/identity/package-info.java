@NullMarked
package se.insteg.people.identity;

import org.jspecify.annotations.NullMarked;
