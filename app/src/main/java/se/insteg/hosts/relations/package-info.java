/**
 * What happens between the municipality and those who offer placements (LEK-07, LEK-09): whom one met and what was said,
 * what each has promised, interest that becomes an offer, how far each has come, and how many placements there are for
 * those employed.
 */
@NamedInterface("relations")
@NullMarked
package se.insteg.hosts.relations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
