package se.insteg.programmes.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.PlainText;
import se.insteg.programmes.Codes;
import se.insteg.programmes.attendance.AbsenceReason;
import se.insteg.programmes.attendance.Said;

/** What a row of a table of attendance says of somebody: there, there so long, or absent and why. */
sealed interface Written {
    /** The whole time, however long it was. */
    record Here() implements Written {}

    /** @param count 1 or more */
    record Minutes(int count) implements Written {}

    record Absent(AbsenceReason reason) implements Written {}

    /** Nothing that can be meant. @param field where @param problem key of a sentence that says so, and what to do */
    record Wrong(String field, String problem) implements Written {}

    /** What offices write; as compared. */
    Map<String, Boolean> PRESENCE = presence();

    Map<String, AbsenceReason> REASONS = reasons();

    private static Map<String, Boolean> presence() {
        Map<String, Boolean> words = new HashMap<>();
        List.of("ja", "närvarande", "här", "x", "1", "n", "yes", "present", "here")
                .forEach(word -> words.put(PlainText.key(word), true));
        List.of("nej", "frånvarande", "borta", "0", "f", "no", "absent", "away")
                .forEach(word -> words.put(PlainText.key(word), false));
        return words;
    }

    private static Map<String, AbsenceReason> reasons() {
        Map<String, AbsenceReason> words = new HashMap<>();
        Map.of(
                        AbsenceReason.SICK,
                        List.of("sjuk", "sjukdom", "sick", "ill"),
                        AbsenceReason.CHILD_SICK,
                        List.of("vab", "vård av barn", "sjukt barn", "child sick", "sick child"),
                        AbsenceReason.APPOINTMENT,
                        List.of("besök", "möte", "tid", "läkarbesök", "myndighetsbesök", "appointment"),
                        AbsenceReason.OTHER_VALID,
                        List.of("giltig", "giltig frånvaro", "annan giltig", "annat giltigt", "ledig", "valid"),
                        AbsenceReason.NOT_TOLD,
                        List.of(
                                "ogiltig",
                                "ogiltig frånvaro",
                                "ej anmäld",
                                "inte anmäld",
                                "okänd",
                                "not told",
                                "invalid"))
                .forEach((reason, all) -> all.forEach(word -> words.put(PlainText.key(word), reason)));
        return words;
    }

    /**
     * Reads the cells.
     *
     * @param minutes, hours how long they were there; 0 is absence
     */
    static Written read(String presence, String minutes, String hours, String reason) {
        Boolean there = presence.isEmpty() ? null : PRESENCE.get(PlainText.key(presence));
        AbsenceReason why = REASONS.get(PlainText.key(presence));
        if (!presence.isEmpty() && there == null && why == null) {
            return new Wrong("presence", "programmes.importAttendance.presence");
        }
        if (why == null && !reason.isEmpty()) {
            why = REASONS.get(PlainText.key(reason));
            if (why == null) {
                return new Wrong("reason", "programmes.importAttendance.reason");
            }
        }
        Integer count = null;
        if (!minutes.isEmpty() || !hours.isEmpty()) {
            String field = minutes.isEmpty() ? "hours" : "minutes";
            count = minutes.isEmpty() ? minutes(hours, 60) : minutes(minutes, 1);
            if (count == null) {
                return new Wrong(field, "programmes.importAttendance." + field);
            }
            if (count > 0 && (Boolean.FALSE.equals(there) || why != null)) {
                return new Wrong(field, "programmes.importAttendance.both");
            }
        }
        if (count != null && count > 0) {
            return new Minutes(count);
        }
        if (Boolean.TRUE.equals(there) && count == null) {
            return why == null ? new Here() : new Wrong("reason", "programmes.importAttendance.both");
        }
        if (Boolean.TRUE.equals(there)) {
            return new Wrong("presence", "programmes.importAttendance.both");
        }
        if (there == null && why == null && count == null) {
            return new Wrong("presence", "programmes.importAttendance.nothing");
        }
        return why == null ? new Wrong("reason", "programmes.importAttendance.why") : new Absent(why);
    }

    private static @Nullable Integer minutes(String text, int each) {
        String plain = text.replace(',', '.').replaceFirst("(?i)\\s*(min|minuter|h|tim|timmar)\\.?$", "");
        if (!plain.matches("[0-9]{1,4}(\\.[0-9]{1,2})?")) {
            return null;
        }
        double count = Double.parseDouble(plain) * each;
        return count == Math.rint(count) ? Integer.valueOf((int) count) : null;
    }

    /** As a row keeps it while it waits; {@link #of} reads it again. */
    default String text() {
        return switch (this) {
            case Here here -> "here";
            case Minutes minutes -> String.valueOf(minutes.count());
            case Absent absent -> absent.reason().code();
            case Wrong wrong -> "";
        };
    }

    static Written of(String text) {
        if (text.equals("here")) {
            return new Here();
        }
        if (text.matches("[0-9]{1,5}")) {
            return new Minutes(Integer.parseInt(text));
        }
        AbsenceReason reason = Codes.find(AbsenceReason.class, text);
        return reason == null ? new Wrong("presence", "programmes.importAttendance.nothing") : new Absent(reason);
    }

    /** What it comes to at a session so long; null when it says that they were there longer than it lasted. */
    default @Nullable Said at(int length) {
        return switch (this) {
            case Here here -> new Said.Here();
            case Minutes minutes when minutes.count() > length -> null;
            case Minutes minutes when minutes.count() == length -> new Said.Here();
            case Minutes minutes -> new Said.Late(length - minutes.count());
            case Absent absent -> new Said.Absent(absent.reason());
            case Wrong wrong -> null;
        };
    }
}
