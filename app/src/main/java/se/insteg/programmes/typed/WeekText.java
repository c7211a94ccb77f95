package se.insteg.programmes.typed;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.reading.TypedText;
import se.insteg.programmes.SessionKind;
import se.insteg.programmes.WeekSlot;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.taxonomy.typed.Texts;

/** A week as it is typed: for each kind of session its hours, such as "mån–tor 09:00–12:00". */
public final class WeekText {
    private WeekText() {}

    /** The field of a kind of session. */
    public static String field(SessionKind kind) {
        return "week-" + kind.code();
    }

    /** Fields of every kind, in their order. */
    public static List<String> fields() {
        List<String> fields = new ArrayList<>();
        for (SessionKind kind : SessionKind.values()) {
            fields.add(field(kind));
        }
        return fields;
    }

    public static void put(SequencedMap<String, List<String>> texts, List<WeekSlot> week) {
        for (SessionKind kind : SessionKind.values()) {
            List<WeeklySchedule.Span> spans = week.stream()
                    .filter(slot -> slot.kind() == kind)
                    .map(slot -> new WeeklySchedule.Span(slot.day(), slot.at().toSecondOfDay() / 60, slot.minutes()))
                    .toList();
            if (!spans.isEmpty()) {
                texts.put(field(kind), List.of(StoredTerms.text(WeeklySchedule.of(spans))));
            }
        }
    }

    /** By day and time; what cannot be meant is rejected at its field. */
    public static List<WeekSlot> read(Fields fields) {
        List<WeekSlot> week = new ArrayList<>();
        for (SessionKind kind : SessionKind.values()) {
            WeeklySchedule hours = fields.typed(field(kind), TypedText::hours);
            if (hours != null) {
                hours.spans().forEach(span -> add(fields, week, kind, span));
            }
        }
        week.sort(Comparator.comparing(WeekSlot::day).thenComparing(WeekSlot::at));
        return week;
    }

    private static void add(Fields fields, List<WeekSlot> week, SessionKind kind, WeeklySchedule.Span span) {
        LocalTime at = LocalTime.MIN.plusMinutes(span.fromMinute());
        if (WeekSlot.fits(at, span.minutes())) {
            week.add(new WeekSlot(span.day(), at, span.minutes(), kind));
        } else if (!fields.rejected(field(kind))) {
            fields.reject(field(kind), "programmes.week.length", WeekSlot.SHORTEST, WeekSlot.LONGEST / 60);
        }
    }

    /** As texts under the names of their fields. */
    public static SequencedMap<String, List<String>> texts(List<WeekSlot> week) {
        SequencedMap<String, List<String>> texts = new Texts().all();
        put(texts, week);
        return texts;
    }
}
