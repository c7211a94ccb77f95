package se.insteg.cooperation.web;

import java.time.LocalDate;
import se.insteg.cooperation.SeatOffer;
import se.insteg.cooperation.Side;

/** An offer in a list. @param waiting how many cards wait for our answer */
public record OfferLine(SeatOffer offer, String neighbour, int waiting, LocalDate today) {
    public boolean ours() {
        return offer.mine() == Side.HOST;
    }

    /** "closed", "passed" or "open". */
    public String state() {
        return offer.closed() != null ? "closed" : offer.open(today) ? "open" : "passed";
    }
}
