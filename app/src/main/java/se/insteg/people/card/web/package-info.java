/** Participants' own pages, and the page where staff give them a card. */
@NullMarked
package se.insteg.people.card.web;

import org.jspecify.annotations.NullMarked;
