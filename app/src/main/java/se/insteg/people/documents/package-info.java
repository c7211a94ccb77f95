/**
 * Documents about a person: told by their content, looked at by a virus scanner where there is one, sealed each under a key
 * of its own. {@link se.insteg.people.Documents} is the door.
 */
@NullMarked
package se.insteg.people.documents;

import org.jspecify.annotations.NullMarked;
