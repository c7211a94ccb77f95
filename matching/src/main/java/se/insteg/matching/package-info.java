/**
 * The matching engine: people (alone or as households) to places, first as many as possible, then the most points.
 *
 * <p>It sees identifiers, sizes, capacities, integer points and opaque classes, never a person's attributes.
 */
@NullMarked
package se.insteg.matching;

import org.jspecify.annotations.NullMarked;
