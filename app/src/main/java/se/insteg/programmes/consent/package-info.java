/**
 * Whether those who answer for a child have said yes to a camp, or to any group that asks for it (VAN-13, VAN-16). Until they
 * have, the child's seat is kept, and the child is on the list as waiting: nobody can mark them as there.
 *
 * <p>{@link se.insteg.programmes.consent.Consent} is what one of them said, {@link se.insteg.programmes.consent.ConsentState}
 * what it comes to, {@link se.insteg.programmes.consent.Consents} the door.
 */
@NamedInterface("consent")
@NullMarked
package se.insteg.programmes.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
