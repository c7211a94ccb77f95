package se.insteg.planner.criteria;

import java.util.List;
import java.util.function.ToIntFunction;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.wording.Message;

/**
 * The two must-haves that depend on who else is placed: seats, and how many at one offer may share a language. The engine
 * keeps them; here they are explained.
 *
 * <p>Everybody counts under every language they have listed, Swedish and English included: the limit is the municipality's
 * and is taken literally.
 */
public final class SeatLimits {
    public static final String SEATS = "seats";
    public static final String SAME_LANGUAGE = "sameLanguage";
    public static final String SET_ASIDE = "setAside";

    private SeatLimits() {}

    public static Reason seats(Offer offer, int taken) {
        return Reason.must(SEATS, Verdict.MET, Message.of("seats.taken", taken, offer.seats()));
    }

    /** @param speakers how many of those placed at the offer, this person included, have a language */
    public static Reason sameLanguage(Offer offer, Person person, ToIntFunction<Language> speakers) {
        var most = offer.maxSameLanguage();
        if (most == null) {
            return Reason.must(SAME_LANGUAGE, Verdict.MET, Message.of("sameLanguage.noLimit"));
        }
        if (person.languages().isEmpty()) {
            return Reason.must(SAME_LANGUAGE, Verdict.MET, Message.of("sameLanguage.nothingStated", most));
        }
        List<Message> counts = person.languages().stream()
                .map(language -> Message.of("sameLanguage.count", language, speakers.applyAsInt(language)))
                .toList();
        return Reason.must(SAME_LANGUAGE, Verdict.MET, Message.of("sameLanguage.within", most, counts));
    }

    /** Whether a seat is left for one more. */
    public static Reason seatLeft(Offer offer, Taken taken) {
        int left = offer.seats() - taken.seats();
        return left > 0
                ? Reason.must(SEATS, Verdict.MET, Message.of("seats.left", left, offer.seats()))
                : noSeat(offer);
    }

    /** Whether one more with this person's languages keeps the limit. */
    public static Reason languageRoom(Offer offer, Person person, Taken taken) {
        var most = offer.maxSameLanguage();
        if (most == null || person.languages().isEmpty()) {
            return sameLanguage(offer, person, taken::speakers);
        }
        var full = person.languages().stream()
                .filter(language -> taken.isFullFor(language, offer))
                .toList();
        if (!full.isEmpty()) {
            return languageFull(offer, full);
        }
        List<Message> counts = person.languages().stream()
                .map(language -> Message.of("sameLanguage.count", language, taken.speakers(language)))
                .toList();
        return Reason.must(SAME_LANGUAGE, Verdict.MET, Message.of("sameLanguage.room", most, counts));
    }

    public static Reason noSeat(Offer offer) {
        var evidence = offer.seats() == 0 ? Message.of("seats.none") : Message.of("seats.full", offer.seats());
        return Reason.must(SEATS, Verdict.BROKEN, evidence);
    }

    public static Reason languageFull(Offer offer, List<Language> full) {
        var most = offer.maxSameLanguage();
        return Reason.must(
                SAME_LANGUAGE, Verdict.BROKEN, Message.of("sameLanguage.full", most == null ? 0 : most, full));
    }

    /** Somebody has decided that the offer is not for this person now. */
    public static Reason setAside() {
        return Reason.must(SET_ASIDE, Verdict.BROKEN, Message.of("setAside.now"));
    }
}
