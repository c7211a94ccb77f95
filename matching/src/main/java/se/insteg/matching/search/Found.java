package se.insteg.matching.search;

/**
 * What a search has found.
 *
 * @param pairs the pair of each unit, or −1
 * @param bounds what no plan can pass
 * @param placePrice price of one seat at each place, in worth
 * @param limitPrice price of one person under each limit, in worth, on top of the seat
 */
@SuppressWarnings("ArrayRecordComponent")
public record Found(int[] pairs, int persons, long points, Bounds bounds, long[] placePrice, long[] limitPrice) {}
