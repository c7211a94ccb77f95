/** Finding a person whose name is spelt in some way, in some script. */
@NullMarked
package se.insteg.people.search;

import org.jspecify.annotations.NullMarked;
