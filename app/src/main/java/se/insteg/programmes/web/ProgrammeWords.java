package se.insteg.programmes.web;

import java.util.List;
import java.util.Locale;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.programmes.SessionKind;
import se.insteg.programmes.WeekSlot;
import se.insteg.programmes.typed.HoursText;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.ui.FieldWords;
import se.insteg.ui.Page;

/** Puts what is known of programmes into a reader's words. */
public final class ProgrammeWords implements FieldWords {
    private final String kinds;

    /** @param kinds where the words of the field kind stand: "programmes.kind." or "programmes.session.kind." */
    public ProgrammeWords(String kinds) {
        this.kinds = kinds;
    }

    /** "12 timmar", "1 tim 30 min". */
    public static String time(Page page, int minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        if (rest == 0) {
            return page.t("programmes.time.hours", hours);
        }
        return hours == 0 ? page.t("programmes.time.minutes", rest) : page.t("programmes.time.both", hours, rest);
    }

    /** "mån–tor 09:00–12:00" of one kind. */
    public static String hours(Page page, List<WeekSlot> week, SessionKind kind) {
        return WeeklySchedule.of(week.stream()
                        .filter(slot -> slot.kind() == kind)
                        .map(slot ->
                                new WeeklySchedule.Span(slot.day(), slot.at().toSecondOfDay() / 60, slot.minutes()))
                        .toList())
                .in(Locale.forLanguageTag(page.lang()));
    }

    /** The kinds that a week has, in their order. */
    public static List<SessionKind> kinds(List<WeekSlot> week) {
        return List.of(SessionKind.values()).stream()
                .filter(kind -> week.stream().anyMatch(slot -> slot.kind() == kind))
                .toList();
    }

    @Override
    public String say(Page page, String field, List<String> values) {
        if (values.isEmpty()) {
            return page.t("ui.nothing");
        }
        return page.list(values.stream().map(value -> one(page, field, value)));
    }

    private String one(Page page, String field, String value) {
        if (field.startsWith("week-")) {
            return StoredTerms.hoursIn(Locale.forLanguageTag(page.lang()), value);
        }
        return switch (field) {
            case "kind" -> page.t(kinds + value);
            case "retired" -> page.t("ui.yes");
            case "part" -> page.t("programmes.part." + value);
            case "perspectives" -> page.t("programmes.perspective." + value);
            case "hours" -> {
                Integer minutes = HoursText.minutes(value);
                yield minutes == null ? value : time(page, minutes);
            }
            default -> value;
        };
    }
}
