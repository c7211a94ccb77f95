package se.insteg.cooperation.typed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.insteg.cooperation.SeatOffer;
import se.insteg.cooperation.Seats;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.programmes.Group;
import se.insteg.taxonomy.typed.Fields;

/** Understands an offer of seats, and the answer to a card. */
public final class SeatsInput {
    private SeatsInput() {}

    /** Null when the form is rejected; then it says why. @param groups of ours with seats left */
    public static Seats.@Nullable Wish read(Form form, List<Group> groups, LocalDate today) {
        Fields fields = new Fields(form);
        UUID group = fields.id("group", groups.stream().map(Group::id).collect(Collectors.toSet()));
        if (group == null && !fields.rejected("group")) {
            fields.reject("group", "cooperation.group.missing");
        }
        Integer seats =
                fields.typed("seats", text -> TypedText.whole(TypedText.latinDigits(text), 1, SeatOffer.MOST_SEATS));
        if (seats == null && !fields.rejected("seats")) {
            fields.reject("seats", "cooperation.seats.missing");
        }
        int free = groups.stream()
                .filter(one -> one.id().equals(group))
                .mapToInt(Group::free)
                .findFirst()
                .orElse(SeatOffer.MOST_SEATS);
        if (seats != null && seats > free) {
            fields.reject("seats", "cooperation.refused.group.full", free);
        }
        LocalDate answerBy = fields.date("answerBy", today.getYear(), today.plusYears(1));
        if (answerBy == null && !fields.rejected("answerBy")) {
            fields.reject("answerBy", "cooperation.day.missing");
        } else if (answerBy != null && answerBy.isBefore(today)) {
            fields.reject("answerBy", "cooperation.answerBy.past");
        }
        String words = fields.line("words", SeatOffer.LONGEST_WORDS);
        return form.rejected() || group == null || seats == null || answerBy == null
                ? null
                : new Seats.Wish(group, seats, answerBy, words);
    }

    /** A guest's first day: not before the group began. Null when the form is rejected; then it says why. */
    public static @Nullable LocalDate firstDay(Form form, SeatOffer offer) {
        LocalDate starts = offer.said().starts();
        LocalDate ends = offer.said().ends();
        Fields fields = new Fields(form);
        LocalDate day = fields.date("from", starts.getYear(), ends == null ? starts.plusYears(10) : ends);
        if (day == null && !fields.rejected("from")) {
            fields.reject("from", "cooperation.day.missing");
        } else if (day != null && day.isBefore(starts)) {
            fields.reject("from", "cooperation.from.before", starts);
        }
        return form.rejected() ? null : day;
    }

    /** Why something is ended, one line. Null when the form is rejected; then it says why. */
    public static @Nullable String why(Form form, int longest) {
        Fields fields = new Fields(form);
        String why = fields.required("reason", longest, "cooperation.why.missing");
        return form.rejected() ? null : why;
    }
}
