package se.insteg.programmes.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import se.insteg.imports.ValueWords;
import se.insteg.programmes.Codes;
import se.insteg.programmes.attendance.AbsenceReason;
import se.insteg.ui.Page;

/** Says what rows about groups and days hold. */
final class RowWords implements ValueWords {
    @Override
    public String name(Page page, String field) {
        return page.t("programmes.importRows.field." + field);
    }

    @Override
    public String say(Page page, String field, List<String> values) {
        return values.isEmpty()
                ? "–"
                : values.stream().map(value -> one(page, field, value)).collect(Collectors.joining(" · "));
    }

    private static String one(Page page, String field, String value) {
        return switch (field) {
            case DayFile.DAY -> page.date(LocalDate.parse(value));
            case "said" -> said(page, value);
            case ClashText.FIELD -> ClashText.say(page, value);
            default -> value;
        };
    }

    private static String said(Page page, String value) {
        if (value.equals("here")) {
            return page.t("programmes.attendance.here");
        }
        if (value.startsWith("late ")) {
            return page.t("programmes.attendance.late.short", Integer.parseInt(value.substring(5)));
        }
        AbsenceReason reason = Codes.find(AbsenceReason.class, value);
        return reason == null
                ? page.t("programmes.importAttendance." + value)
                : page.t(
                        "programmes.attendance.absent.because",
                        page.t("programmes.attendance.reason." + reason.code()));
    }
}
