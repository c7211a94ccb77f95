/**
 * Participants who help others (LEK-08): what they have promised about secrecy, what they may do, and until when. What they
 * may do, an upper room does; here it is asked whether they may ({@link se.insteg.people.peers.OwnPeerWork}), and staff
 * appoint them and end it ({@link se.insteg.people.peers.PeerWorkers}). Decision 1601.
 */
@NamedInterface("peers")
@NullMarked
package se.insteg.people.peers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
