/**
 * Residents map each other's skills (SAL-04, SAL-06): a participant who may ({@link se.insteg.people.peers.OwnPeerWork})
 * writes down on their phone what another one, who has agreed, says that they can. The one it is about reads it and agrees,
 * then staff go through it as through any mapping of one's own.
 *
 * <p>Nobody reads anybody else's rows (decision 1601): {@link se.insteg.skills.peers.PeerErrands} is the helper's side,
 * {@link se.insteg.skills.peers.BeingHelped} the helped one's, {@link se.insteg.skills.peers.Pairing} that of staff, and
 * {@link se.insteg.skills.peers.Handover} carries what was written from the one to the other.
 */
@NamedInterface("peers")
@NullMarked
package se.insteg.skills.peers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
