package se.insteg.placements.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Words;
import se.insteg.people.Participant;

/**
 * A card on the board: who, where, what is next and since when.
 *
 * @param id of the placement, else of the proposal, else of the person
 * @param title of what they do there, and {@code host} where; empty before anybody has proposed a place
 * @param href where the card itself leads
 * @param since when it came to stand as it does, in words
 * @param next what somebody is to do or wait for, and where that is done
 * @param due by when; null when no day is said
 * @param moves where it can go from here; empty when only time moves it
 */
public record PlaceCard(
        UUID id,
        Column column,
        Participant person,
        String title,
        String host,
        String href,
        Words since,
        Next next,
        @Nullable LocalDate due,
        List<Move> moves) {
    public PlaceCard {
        moves = List.copyOf(moves);
    }

    /** @param urgent whether somebody has to see to it */
    public record Next(Words words, String href, boolean urgent) {}

    /** A deed that takes the card to another column. @param href of the deed's own form */
    public record Move(Column to, Words words, String href) {}
}
