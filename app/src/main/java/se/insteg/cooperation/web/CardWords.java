package se.insteg.cooperation.web;

import java.util.Locale;
import se.insteg.cooperation.Field;
import se.insteg.cooperation.Price;
import se.insteg.cooperation.ShareCard;
import se.insteg.cooperation.Terms;
import se.insteg.cooperation.invoice.Ore;
import se.insteg.planner.model.Language;
import se.insteg.ui.Page;

/** Words for what this room shows. */
public final class CardWords {
    private CardWords() {}

    /** "185,00 kr i timmen". */
    public static String price(Page page, Price price) {
        return page.t("cooperation.price." + price.per().code(), Ore.spaced(price.ore()));
    }

    /** What may be told, in the order of {@link Field}. */
    public static String fields(Page page, Terms.Said said) {
        return page.list(said.fields().stream().sorted().map(field -> page.t("cooperation.fields." + field.code())));
    }

    /** The language of a card in the reader's; a dash when none is told. */
    public static String language(Page page, ShareCard.Shown shown) {
        String code = shown.language();
        return code == null ? "–" : Language.known(code).in(Locale.forLanguageTag(page.lang()));
    }

    /** The kind of ui.status. */
    public static String kind(ShareCard.State state) {
        return switch (state) {
            case PROPOSED -> "waiting";
            case ACCEPTED -> "success";
            case DECLINED, REVOKED, DONE -> "neutral";
        };
    }
}
