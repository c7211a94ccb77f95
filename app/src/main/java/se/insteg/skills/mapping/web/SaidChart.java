package se.insteg.skills.mapping.web;

import java.util.List;
import java.util.Locale;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.mapping.store.FigureTable;
import se.insteg.skills.web.ClaimWords;
import se.insteg.ui.Chart;
import se.insteg.ui.Page;

/** What many have said, as amounts in a reader's words. */
public final class SaidChart {
    private SaidChart() {}

    /** @param said at least one */
    public static Chart of(Page page, List<FigureTable.Said> said) {
        return new Chart(said.stream()
                .map(one -> new Chart.Amount(
                        ClaimWords.term(page, ClaimKind.valueOf(one.kind().toUpperCase(Locale.ROOT)), one.term()),
                        one.people(),
                        null))
                .toList());
    }
}
