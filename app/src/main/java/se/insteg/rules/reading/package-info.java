/** Reads the rules from their files, strictly: an unknown word, an overlap or an undeclared gap is an error that names it. */
@NullMarked
package se.insteg.rules.reading;

import org.jspecify.annotations.NullMarked;
