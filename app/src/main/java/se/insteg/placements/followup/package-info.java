/**
 * How a placement goes, asked at set times of the host and of the participant, each by their own way (LEK-11, FACTS: a
 * follow-up was "one phone call").
 *
 * <p>When one is due is not stored but told by {@link se.insteg.placements.followup.Times} from the placement itself, so that
 * it moves by itself when a placement is extended or ends (decision 2301). {@link se.insteg.placements.followup.FollowUps} is
 * the staff's door; the host comes by a link ({@link se.insteg.placements.followup.FollowUpByHost}), the participant by their
 * own page ({@link se.insteg.placements.followup.OwnFollowUps}). What was answered is never changed: a correction is another
 * version.
 */
@NamedInterface("followup")
@NullMarked
package se.insteg.placements.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
