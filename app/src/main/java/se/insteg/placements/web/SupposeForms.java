package se.insteg.placements.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.planner.Alteration;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.LanguageNames;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.Fields;

/**
 * The two forms of "what if": somebody, or an offer, as it would be. They are filled with how it is, or is supposed to be by
 * now; what is left as it really is, is no supposition.
 */
final class SupposeForms {
    private static final int LONGEST = 200;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int MOST_SEATS = 1000;

    private SupposeForms() {}

    /** Filled in with the person as they are, or are supposed to be. */
    static Form of(Person person, List<Alteration> supposed) {
        Person then = person;
        String language = "";
        String occupation = "";
        for (Alteration one : supposed) {
            if (one instanceof Alteration.OfPerson own && own.personId().equals(person.id())) {
                then = own.to(then);
                language =
                        one instanceof Alteration.Speaks(String id, Language more) ? StoredTerms.said(more) : language;
                occupation = one instanceof Alteration.HasWorkedAs(String id, Occupation more)
                        ? StoredTerms.text(more)
                        : occupation;
            }
        }
        Integer most = then.maxTravel();
        return Form.empty()
                .with("swedish", then.swedish().name())
                .with("travel", most == null ? "" : most.toString())
                .with("busy", StoredTerms.text(then.busy()))
                .with("language", language)
                .with("occupation", occupation);
    }

    /** Filled in with the offer as it is, or is supposed to be. */
    static Form of(Offer offer, List<Alteration> supposed) {
        Offer then = offer;
        for (Alteration one : supposed) {
            if (one instanceof Alteration.OfOffer own && own.offerId().equals(offer.id())) {
                then = own.to(then);
            }
        }
        WeeklySchedule hours = then.hours();
        return Form.empty()
                .with("seats", String.valueOf(then.seats()))
                .with("swedish", then.swedish().name())
                .with("hours", hours == null ? "" : StoredTerms.text(hours));
    }

    /**
     * What is typed about the person that is otherwise than it is; slips are told at their fields.
     *
     * @param titles what titles of occupations mean here
     */
    static List<Alteration> read(Form form, Person person, OccupationCatalogue titles) {
        Fields fields = new Fields(form);
        List<Alteration> now = new ArrayList<>();
        String id = person.id();
        SwedishLevel level = fields.constant("swedish", SwedishLevel.values(), SwedishLevel::name);
        if (level != null && level != person.swedish()) {
            now.add(new Alteration.Swedish(id, level));
        }
        Integer minutes = fields.typed("travel", text -> TypedText.whole(text, 0, MOST_MINUTES));
        if (minutes != null && !minutes.equals(person.maxTravel())) {
            now.add(new Alteration.MaxTravel(id, minutes));
        } else if (minutes == null && person.maxTravel() != null && !fields.rejected("travel")) {
            now.add(new Alteration.MaxTravel(id, MOST_MINUTES));
        }
        WeeklySchedule busy = hours(fields, "busy");
        if (busy != null && !busy.equals(person.busy())) {
            now.add(new Alteration.Busy(id, busy));
        }
        String language = fields.line("language", LONGEST);
        if (!language.isEmpty()) {
            Language more = LanguageNames.find(language);
            if (!person.languages().contains(more)) {
                now.add(new Alteration.Speaks(id, more));
            }
        }
        String occupation = fields.line("occupation", LONGEST);
        if (!occupation.isEmpty()) {
            Occupation more = titles.find(TypedText.latinDigits(occupation));
            if (!person.occupations().contains(more)) {
                now.add(new Alteration.HasWorkedAs(id, more));
            }
        }
        return now;
    }

    /** The same about an offer. @param isOpen whether it is in the plan as it is */
    static List<Alteration> read(Form form, Offer offer, boolean isOpen) {
        Fields fields = new Fields(form);
        List<Alteration> now = new ArrayList<>();
        if (!isOpen) {
            now.add(new Alteration.Opens(offer));
        }
        Integer seats = fields.typed("seats", text -> TypedText.whole(text, 0, MOST_SEATS));
        if (fields.yes("closed")) {
            seats = 0;
        } else if (seats == null && !fields.rejected("seats")) {
            fields.reject("seats", "placements.whatIf.seats.missing");
        }
        if (seats != null && seats != offer.seats()) {
            now.add(new Alteration.Seats(offer.id(), seats));
        }
        SwedishLevel level = fields.constant("swedish", SwedishLevel.values(), SwedishLevel::name);
        if (level != null && level != offer.swedish()) {
            now.add(new Alteration.NeedsSwedish(offer.id(), level));
        }
        WeeklySchedule hours = hours(fields, "hours");
        WeeklySchedule before = offer.hours() == null ? WeeklySchedule.EMPTY : offer.hours();
        if (hours != null && !hours.equals(before)) {
            now.add(new Alteration.Hours(offer.id(), hours));
        }
        return now;
    }

    /** Empty for nothing typed; null for what was not understood. */
    private static @Nullable WeeklySchedule hours(Fields fields, String field) {
        WeeklySchedule typed = fields.typed(field, TypedText::hours);
        return typed == null && !fields.rejected(field) ? WeeklySchedule.EMPTY : typed;
    }
}
