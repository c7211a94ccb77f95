package se.insteg.people.status.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.people.status.Counties;
import se.insteg.people.status.Statement;
import se.insteg.people.status.StatusKind;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.taxonomy.MunicipalityCodes;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.ui.Page;

/** Says statements in the reader's language. */
public final class StatusWords {
    private final MunicipalityCodes municipalities;

    StatusWords(MunicipalityCodes municipalities) {
        this.municipalities = municipalities;
    }

    /** What it is, such as "Flyttade till Rättvik". */
    public String title(Page page, Statement said) {
        String kind = page.t("people.legal.kind." + said.kind().code());
        String more = more(page, said);
        return more == null ? kind : page.t("people.legal.kindAnd", kind, more);
    }

    private @Nullable String more(Page page, Statement said) {
        Statement.Details details = said.details();
        if (said.kind() == StatusKind.MOVED && details.municipality() != null) {
            return municipalities.name(details.municipality());
        }
        if (said.kind() == StatusKind.AREA && details.county() != null) {
            return Counties.name(details.county());
        }
        Boolean valid = details.valid();
        if (valid != null) {
            return page.t("people.legal.valid." + (valid ? "yes" : "no"));
        }
        return said.kind() == StatusKind.HOUSING && details.housing() != null
                ? page.t("people.legal.housing." + details.housing().code())
                : null;
    }

    /** The rest of it, a line each. */
    public List<String> lines(Page page, Statement said) {
        List<String> lines = new ArrayList<>();
        Statement.Details details = said.details();
        if (details.ground() != null) {
            lines.add(page.t("people.legal.ground." + details.ground().code()));
        }
        if (details.housing() != null && said.kind() != StatusKind.HOUSING) {
            lines.add(page.t("people.legal.housing." + details.housing().code()));
        }
        if (details.settlement() != null) {
            lines.add(page.t("people.legal.settlement." + details.settlement().code()));
        }
        if (details.firstRegistered() != null) {
            lines.add(page.t("people.legal.registeredEarlier", details.firstRegistered()));
        }
        if (!details.hours().equals(WeeklySchedule.EMPTY)) {
            lines.add(StoredTerms.text(details.hours()));
        }
        if (said.ends() != null) {
            lines.add(page.t("people.legal.endsOn", said.ends()));
        }
        return lines;
    }
}
