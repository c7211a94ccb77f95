/**
 * The board of placements: everybody on their way from being matched to a placement that is done, in columns
 * (LEK-07, LEK-11).
 *
 * <p>Where a card stands follows from what has been done, and is never set: {@link se.insteg.placements.board.Slots} finds
 * the places, {@link se.insteg.placements.board.PlacementBoard} narrows and counts them and shows a few of each, and each
 * {@link se.insteg.placements.board.PlaceCard.Move} leads to a deed's own form. The number of questions to the database does
 * not depend on how many there are.
 */
@NullMarked
package se.insteg.placements.board;

import org.jspecify.annotations.NullMarked;
