package se.insteg.programmes.typed;

import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.programmes.Codes;
import se.insteg.programmes.attendance.AbsenceReason;
import se.insteg.programmes.attendance.Said;

/** Reads what was tapped on a list. */
public final class TapInput {
    /** What is said of those who have not come and whom nobody has heard from. */
    public static final Said NOT_TOLD = new Said.Absent(AbsenceReason.NOT_TOLD);

    private TapInput() {}

    /** What is said, or null when the form is rejected; then the form says why. */
    public static @Nullable Said said(Form form) {
        return switch (form.text("said")) {
            case "here" -> new Said.Here();
            case "nothing" -> new Said.Nothing();
            case "late" -> late(form);
            case "absent" -> absent(form);
            default -> rejected(form, "said", "programmes.attendance.said.missing");
        };
    }

    private static @Nullable Said late(Form form) {
        String minutes = TypedText.latinDigits(form.text("minutes"));
        return minutes.matches("[0-9]{1,3}") && !minutes.matches("0+") && Integer.parseInt(minutes) <= Said.Late.MOST
                ? new Said.Late(Integer.parseInt(minutes))
                : rejected(form, "minutes", "programmes.attendance.late.missing");
    }

    private static @Nullable Said absent(Form form) {
        AbsenceReason reason = Codes.find(AbsenceReason.class, form.text("reason"));
        return reason == null
                ? rejected(form, "reason", "programmes.attendance.reason.missing")
                : new Said.Absent(reason);
    }

    private static @Nullable Said rejected(Form form, String field, String messageKey) {
        form.reject(field, messageKey);
        return null;
    }

    /** How many marks the page showed. */
    public static int seen(Form form) {
        String seen = form.text("seen");
        return seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : 0;
    }
}
