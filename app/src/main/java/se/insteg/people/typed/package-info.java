/** What is typed about a person: read, checked, and written back as texts that mean the same. */
@NullMarked
package se.insteg.people.typed;

import org.jspecify.annotations.NullMarked;
