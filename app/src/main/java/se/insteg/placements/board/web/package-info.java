/** The pages of the board, and of moving a card on it. */
@NullMarked
package se.insteg.placements.board.web;

import org.jspecify.annotations.NullMarked;
