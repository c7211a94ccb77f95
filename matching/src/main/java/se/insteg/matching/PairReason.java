package se.insteg.matching;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A unit and a place: what is known about whether it goes there.
 *
 * @param points the pair's points, loyalty included; empty when the pair is excluded
 * @param price what one seat at the place costs ({@link Prices}): what others would gain by it
 * @param there whether the unit is given this place
 * @param ifThere what the best plan with the unit at this place comes to; empty when there is none, because the pair is
 *     excluded or locked units fill the place
 * @param chain who moves then: the unit itself, whom it displaces, whom they displace, and so on; then whoever takes what it
 *     left, and so on
 */
public record PairReason(
        String unit,
        String place,
        OptionalInt points,
        Price price,
        boolean there,
        Optional<Effect> ifThere,
        List<Move> chain) {}
