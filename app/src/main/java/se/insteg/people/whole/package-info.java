/**
 * All that is stored about one person, whichever room stored it, read from the database's own catalogue: every table whose
 * rows hang on a person is in it, also one that is made tomorrow. For the person who asks (GDPR article 15 and 20) and for
 * the archive before they are erased.
 */
@NullMarked
package se.insteg.people.whole;

import org.jspecify.annotations.NullMarked;
