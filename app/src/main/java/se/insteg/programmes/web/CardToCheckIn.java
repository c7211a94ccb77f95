package se.insteg.programmes.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.ScannedCard;
import se.insteg.access.SignedIn;

/** Whoever marks lists and scans a card with the camera of their phone comes to the page that marks its holder. */
@Component
class CardToCheckIn implements ScannedCard {
    private final Rights rights;

    CardToCheckIn(Rights rights) {
        this.rights = rights;
    }

    @Override
    public @Nullable String way(SignedIn staff, String number) {
        boolean marks = rights.inSomeRelation(staff.mandates()).contains(Action.OPEN_LISTS);
        return marks && number.matches("[0-9A-Z]{1,40}") ? CheckInPages.PAGE + "?card=" + number : null;
    }
}
