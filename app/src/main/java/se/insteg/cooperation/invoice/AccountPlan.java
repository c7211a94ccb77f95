package se.insteg.cooperation.invoice;

import org.jspecify.annotations.Nullable;

/**
 * Where the host's own books take it. Each municipality says its own: none is known here.
 *
 * @param claim digits of the account of what others owe
 * @param income digits of the account of what was earned
 * @param series of vouchers, such as "A"
 * @param object what the income is about, such as a project; null when the books do not ask
 */
public record AccountPlan(
        String claim,
        String income,
        String series,
        @Nullable CostObject object) {
    /**
     * @param dimension its number: 1 is cost centre and 6 project by the SIE standard, 1–999
     * @param code the municipality's own
     */
    public record CostObject(int dimension, String dimensionName, String code, String name) {}
}
