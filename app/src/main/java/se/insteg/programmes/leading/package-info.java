/**
 * Participants who have a task in a group (MAR-19, LEK-08): they take attendance, open the room, interpret or host. A task is
 * given by staff to somebody who has promised secrecy ({@code people.peers}), has a first and a last day, waits for their own
 * yes, and ends at once when it is taken back. {@link se.insteg.programmes.leading.LeadTasks} is the staff's door, {@link
 * se.insteg.programmes.leading.OwnLeading} the participant's own (decision 3602).
 */
@NamedInterface("leading")
@NullMarked
package se.insteg.programmes.leading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
