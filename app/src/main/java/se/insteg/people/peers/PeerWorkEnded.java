package se.insteg.people.peers;

import java.util.UUID;

/** Somebody may no longer help others, from this transaction on: what they had begun is over. Published within it. */
public record PeerWorkEnded(UUID workerId) {}
