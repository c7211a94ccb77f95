/**
 * What the planner says to people, in the reader's language.
 *
 * <p>The other packages produce {@link Message}s (a key and its facts); only here do they become sentences, from {@code
 * sv.properties}, {@code en.properties} and {@code ar.properties} (which no native speaker has read). Adding a language is adding a file.
 */
@NullMarked
package se.insteg.planner.wording;

import org.jspecify.annotations.NullMarked;
