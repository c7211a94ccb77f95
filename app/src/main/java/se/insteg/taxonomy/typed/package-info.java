/** What is typed into a field, read as the same text in a table would be and written back as texts that mean the same. */
@NamedInterface("typed")
@NullMarked
package se.insteg.taxonomy.typed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
