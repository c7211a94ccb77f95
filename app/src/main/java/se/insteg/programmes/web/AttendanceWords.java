package se.insteg.programmes.web;

import java.util.stream.Collectors;
import se.insteg.programmes.attendance.Said;
import se.insteg.ui.Page;

/** Says who was there. */
public final class AttendanceWords {
    private AttendanceWords() {}

    /** What a row says under the name, for anybody who looks over the shoulder: never why somebody is absent. */
    public static String standing(Page page, RollRow row) {
        if (row.standing().unclear()) {
            return row.words().stream()
                    .map(one -> one.by() + ": " + said(page, one.mark().said(), false))
                    .collect(Collectors.joining(" · "));
        }
        Said said = row.standing().said();
        if (said == null && row.waits()) {
            return page.t("programmes.consent.waits");
        }
        if (said == null) {
            return page.t("programmes.attendance.unmarked");
        }
        return row.standing().inAdvance() ? page.t("programmes.attendance.inAdvance") : said(page, said, false);
    }

    /** @param why whether the reason of an absence is said too */
    public static String said(Page page, Said said, boolean why) {
        return switch (said) {
            case Said.Here here -> page.t("programmes.attendance.here");
            case Said.Late late -> page.t("programmes.attendance.late.short", late.minutes());
            case Said.Absent absent
            when why ->
                page.t(
                        "programmes.attendance.absent.because",
                        page.t("programmes.attendance.reason." + absent.reason().code()));
            case Said.Absent absent -> page.t("programmes.attendance.absent");
            case Said.Nothing nothing -> page.t("programmes.attendance.removed");
        };
    }
}
