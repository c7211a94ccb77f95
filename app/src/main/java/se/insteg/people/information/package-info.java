/**
 * What people are told about how the municipality uses their data (GDPR Art. 13): the municipality's own text, in versions
 * and languages, and to whom it was given, when, by whom and how.
 */
@NamedInterface("information")
@NullMarked
package se.insteg.people.information;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
