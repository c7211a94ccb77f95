/**
 * Who lives with whom, who is related to whom, and who answers for a child.
 *
 * <p>{@link se.insteg.people.household.Households} is the door to homes shared and to relatives, {@link
 * se.insteg.people.household.Children} to what only a child has: guardians, school year, coming without parents. Both give
 * out other people only as far as the one who asks may see them; somebody protected is not even counted for the rest.
 */
@NamedInterface("household")
@NullMarked
package se.insteg.people.household;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
