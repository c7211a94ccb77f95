package se.insteg.hosts.typed;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.insteg.hosts.OfferDetails;
import se.insteg.hosts.OfferState;
import se.insteg.hosts.PlacementKind;
import se.insteg.kernel.Form;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.taxonomy.typed.Terms;

/**
 * Reads a form with an offer's fields (names as in {@link OfferDetails#FIELDS}); bounds are the planner's, so that what is
 * typed here and what stands in a table is the same.
 */
public final class OfferInput {
    private static final int MOST_SEATS = 100_000;
    private static final int MOST_YEARS = 120;
    private static final int FIRST_YEAR = 1990;
    private static final LocalDate FAR = LocalDate.of(2100, 12, 31);
    private static final int LONGEST_REASON = 300;

    private OfferInput() {}

    /** As the one below, by Insteg's own titles alone. */
    public static @Nullable OfferDetails typed(Form form, OfferState state) {
        return typed(form, state, OccupationCatalogue.starter());
    }

    /**
     * Null when the form is rejected; then the form says why.
     *
     * @param state the offer's, which a form does not change
     * @param titles what titles of occupations mean here
     */
    public static @Nullable OfferDetails typed(Form form, OfferState state, OccupationCatalogue titles) {
        Fields fields = new Fields(form);
        OfferDetails details = read(fields, state, titles);
        if (details.site().maxSameLanguage() != null
                && details.site().maxSameLanguageWhy().isEmpty()
                && !fields.rejected("maxSameLanguageWhy")) {
            fields.reject("maxSameLanguageWhy", "hosts.maxSameLanguageWhy.missing");
        }
        return form.rejected() ? null : details;
    }

    /**
     * The fields of a table's row: its limit on one language may come without a reason, and without a title it has that of
     * its first occupation. New offers of a table are open. Titles were understood when the file was read.
     */
    public static @Nullable OfferDetails row(Form form) {
        if (form.text("title").isEmpty()) {
            String occupation = form.text("occupations");
            form.with("title", occupation.isEmpty() ? form.text("reference") : occupation);
        }
        OfferDetails details = read(new Fields(form), OfferState.OPEN, OccupationCatalogue.starter());
        return form.rejected() ? null : details;
    }

    private static OfferDetails read(Fields fields, OfferState state, OccupationCatalogue titles) {
        String title = fields.required("title", 200, "hosts.title.missing");
        String reference = fields.line("reference", 50);
        Integer seats = fields.typed("seats", text -> TypedText.whole(text, 0, MOST_SEATS));
        if (seats == null && !fields.rejected("seats")) {
            fields.reject("seats", "hosts.seats.missing");
        }
        OfferDetails.Work work = new OfferDetails.Work(
                Terms.occupations(fields, "occupations", titles),
                Terms.skills(fields, "skills"),
                minSwedish(fields),
                fields.typed("minAge", text -> TypedText.whole(text, 0, MOST_YEARS)));
        OfferDetails.Site site = new OfferDetails.Site(
                Terms.spot(fields),
                Terms.languages(fields, "spoken"),
                fields.typed("maxSameLanguage", text -> TypedText.whole(text, 1, MOST_SEATS)),
                fields.line("maxSameLanguageWhy", LONGEST_REASON));
        return new OfferDetails(
                reference, title, state, seats == null ? 0 : seats, work, site, period(fields), kind(fields));
    }

    /** A language internship unless something else is said. */
    private static PlacementKind kind(Fields fields) {
        String text = fields.line("placementKind", 50);
        if (text.isEmpty()) {
            return PlacementKind.LANGUAGE_INTERNSHIP;
        }
        Optional<PlacementKind> kind = PlacementKind.written(text);
        if (kind.isEmpty()) {
            fields.reject("placementKind", "hosts.placementKind.unknown");
        }
        return kind.orElse(PlacementKind.LANGUAGE_INTERNSHIP);
    }

    /** A0 asks for nothing. */
    private static @Nullable SwedishLevel minSwedish(Fields fields) {
        SwedishLevel level = fields.typed("minSwedish", TypedText::swedish);
        return level == SwedishLevel.A0 ? null : level;
    }

    private static OfferDetails.Period period(Fields fields) {
        WeeklySchedule hours = fields.typed("hours", TypedText::hours);
        LocalDate starts = fields.date("starts", FIRST_YEAR, FAR);
        LocalDate ends = fields.date("ends", FIRST_YEAR, FAR);
        if (starts != null && ends != null && ends.isBefore(starts)) {
            fields.reject("ends", "hosts.ends.beforeStart", starts);
        }
        return new OfferDetails.Period(hours == null ? WeeklySchedule.EMPTY : hours, starts, ends);
    }
}
