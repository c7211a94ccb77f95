/**
 * Interpreters for sessions where somebody's language is spoken by none of those who lead (MAR-12): ordered from the agencies
 * that appointments have theirs from, by the hours of each agency's agreement.
 */
@NamedInterface("interpreter")
@NullMarked
package se.insteg.programmes.interpreter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
