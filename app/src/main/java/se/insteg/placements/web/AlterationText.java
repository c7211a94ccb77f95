package se.insteg.placements.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.Alteration;
import se.insteg.planner.model.Connection;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.reading.BadCell;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.StoredTerms;

/** A supposition as a word in an address, so that a page of them can be left, come back to and sent to a colleague. Names nobody. */
final class AlterationText {
    private static final int PARTS = 4;
    private static final int LONGEST = 300;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int MOST_SEATS = 1000;

    private AlterationText() {}

    static String write(Alteration alteration) {
        return switch (alteration) {
            case Alteration.Swedish(String id, SwedishLevel level) -> person(id, "swedish", level.name());
            case Alteration.MaxTravel(String id, int minutes) -> person(id, "travel", String.valueOf(minutes));
            case Alteration.Busy(String id, WeeklySchedule hours) -> person(id, "busy", StoredTerms.text(hours));
            case Alteration.Speaks(String id, var language) -> person(id, "language", StoredTerms.text(language));
            case Alteration.HasWorkedAs(String id, var occupation) ->
                person(id, "occupation", StoredTerms.text(occupation));
            case Alteration.Seats(String id, int seats) -> offer(id, "seats", String.valueOf(seats));
            case Alteration.NeedsSwedish(String id, SwedishLevel level) -> offer(id, "swedish", level.name());
            case Alteration.Hours(String id, WeeklySchedule hours) -> offer(id, "hours", StoredTerms.text(hours));
            case Alteration.Opens(Offer offer) -> offer(offer.id(), "opens", "");
            case Alteration.At(String person, String offer) -> "at:" + person + ":" + offer + ":";
            case Alteration.Connects(Connection one) ->
                "connection:" + place(one.from()) + ":" + place(one.to()) + ":" + one.minutes();
            case Alteration.UnplacedTravel(int minutes) -> "unplaced::travel:" + minutes;
            case Alteration.UnplacedSwedish(int levels) -> "unplaced::swedish:" + levels;
        };
    }

    /** Punctuation makes no difference between names of places. */
    private static String place(String name) {
        return name.replace(':', ' ');
    }

    private static String person(String id, String field, String value) {
        return "person:" + id + ":" + field + ":" + value;
    }

    private static String offer(String id, String field, String value) {
        return "offer:" + id + ":" + field + ":" + value;
    }

    /**
     * What it says; empty when it is not ours, or about an offer that is not here.
     *
     * @param offers those that may be opened, by id
     */
    static Optional<Alteration> read(String text, Function<UUID, Optional<Offer>> offers) {
        String[] parts = text.split(":", PARTS);
        if (parts.length != PARTS || text.length() > LONGEST) {
            return Optional.empty();
        }
        String value = parts[3];
        try {
            return Optional.ofNullable(
                    switch (parts[0]) {
                        case "person" -> ofPerson(id(parts[1]).toString(), parts[2], value);
                        case "offer" ->
                            parts[2].equals("opens")
                                    ? offers.apply(id(parts[1]))
                                            .map(Alteration.Opens::new)
                                            .orElse(null)
                                    : ofOffer(id(parts[1]).toString(), parts[2], value);
                        case "at" ->
                            new Alteration.At(
                                    id(parts[1]).toString(), id(parts[2]).toString());
                        case "connection" ->
                            new Alteration.Connects(
                                    new Connection(parts[1], parts[2], TypedText.whole(value, 1, MOST_MINUTES)));
                        case "unplaced" -> ofUnplaced(parts[2], value);
                        default -> null;
                    });
        } catch (BadCell | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static @Nullable Alteration ofPerson(String id, String field, String value) throws BadCell {
        return switch (field) {
            case "swedish" -> new Alteration.Swedish(id, SwedishLevel.valueOf(value));
            case "travel" -> new Alteration.MaxTravel(id, TypedText.whole(value, 0, MOST_MINUTES));
            case "busy" -> new Alteration.Busy(id, hours(value));
            case "language" -> value.isBlank() ? null : new Alteration.Speaks(id, StoredTerms.language(value));
            case "occupation" -> value.isBlank() ? null : new Alteration.HasWorkedAs(id, StoredTerms.occupation(value));
            default -> null;
        };
    }

    private static @Nullable Alteration ofOffer(String id, String field, String value) throws BadCell {
        return switch (field) {
            case "seats" -> new Alteration.Seats(id, TypedText.whole(value, 0, MOST_SEATS));
            case "swedish" -> new Alteration.NeedsSwedish(id, SwedishLevel.valueOf(value));
            case "hours" -> new Alteration.Hours(id, hours(value));
            default -> null;
        };
    }

    private static @Nullable Alteration ofUnplaced(String field, String value) throws BadCell {
        return switch (field) {
            case "travel" -> new Alteration.UnplacedTravel(TypedText.whole(value, 1, MOST_MINUTES));
            case "swedish" -> new Alteration.UnplacedSwedish(TypedText.whole(value, 1, SwedishLevel.values().length));
            default -> null;
        };
    }

    private static WeeklySchedule hours(String value) throws BadCell {
        return value.isBlank() ? WeeklySchedule.EMPTY : TypedText.hours(value.toLowerCase(Locale.ROOT));
    }

    private static UUID id(String text) {
        UUID id = RoundPages.id(text);
        if (id == null) {
            throw new IllegalArgumentException("Not an id");
        }
        return id;
    }
}
