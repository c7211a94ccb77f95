/**
 * Rows to seats as a flow, solved to proven optimality by prices. Nothing here knows ids, persons or points: only rows, a
 * forest of seat nodes, and values.
 *
 * <p>Read {@link se.insteg.matching.flow.SeatNetwork} (the problem), then
 * {@link se.insteg.matching.flow.ShortestAugmentingPaths} (the exact method), which {@link
 * se.insteg.matching.flow.Auction} gives a start. {@link se.insteg.matching.flow.LiveTransport} is the transport problem that
 * goes on changing.
 */
@NullMarked
package se.insteg.matching.flow;

import org.jspecify.annotations.NullMarked;
