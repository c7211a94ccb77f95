/**
 * What a placement rests on: the agreement in its versions and who signed which, what was seen before the start, and what is
 * still missing (LEK-06, LEK-11, MAR-09, VAN-14).
 *
 * <p>{@link se.insteg.placements.agreement.Signing} takes the signatures, {@link se.insteg.placements.agreement.Assurances}
 * what was seen, {@link se.insteg.placements.agreement.Missing} tells in plain words what a start still waits for. The door
 * to placements themselves is {@link se.insteg.placements.Placements}.
 */
@NamedInterface("agreement")
@NullMarked
package se.insteg.placements.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
