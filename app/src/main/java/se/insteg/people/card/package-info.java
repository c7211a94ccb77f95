/**
 * A participant's own access: the card they come in with, what they say is wrong, and their own pages. The participant is
 * never staff, and in their transactions the database shows no person but themself (decision 1101).
 */
@NamedInterface("card")
@NullMarked
package se.insteg.people.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
