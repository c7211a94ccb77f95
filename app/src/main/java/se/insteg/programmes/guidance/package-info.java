/**
 * Study and vocational guidance and its plan (MAR-08, MAR-11): where somebody wants to come, the steps there, who takes each
 * and by when. {@link se.insteg.programmes.guidance.Guidance} is the staff's door, {@link
 * se.insteg.programmes.guidance.OwnGuidance} the participant's, who reads the plan and says yes to it on their own phone.
 */
@NamedInterface("guidance")
@NullMarked
package se.insteg.programmes.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
