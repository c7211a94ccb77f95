/**
 * The matching engine: people (alone or as households) to places, first as many as possible, then the most points.
 *
 * <p>It sees identifiers, sizes, capacities, integer points and opaque classes, never a person's attributes.
 *
 * <p>Amounts, everywhere in it:
 * <dl>
 *   <dt>points</dt><dd>what the caller says a pair is good for, loyalty included.
 *   <dt>worth</dt><dd>persons and points as one number: size × what a person counts + points. Of a pair, a plan, a bound.
 *   <dt>tie</dt><dd>a term below one point that orders plans of equal worth by who is placed.
 *   <dt>value</dt><dd>what the flow counts for one person of a pair: worth and tie, in parts of a point, divided by the size
 *       ({@code search.Scale}).
 *   <dt>price</dt><dd>what a seat costs. In worth where units and places are spoken of, in values inside the flow; as
 *       {@link Price} split into persons and points again.
 *   <dt>gain</dt><dd>value (or worth) less price: what somebody has of being there. The highest gain, or 0 for staying out, is
 *       the utility.
 *   <dt>multiplier</dt><dd>the price of a rule that was relaxed: a class cap that crosses others, or "exactly so many persons".
 * </dl>
 */
@NullMarked
package se.insteg.matching;

import org.jspecify.annotations.NullMarked;
