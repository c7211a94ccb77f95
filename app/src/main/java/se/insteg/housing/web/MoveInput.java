package se.insteg.housing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.housing.Site;
import se.insteg.housing.Sites;
import se.insteg.housing.Stay;
import se.insteg.housing.Stays;
import se.insteg.housing.Stays.Moved;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.taxonomy.typed.Fields;

/** Reads where somebody moves, when and why, whichever page asks; and says so in the form when it cannot be done. */
@Component
class MoveInput {
    private static final int FIRST_YEAR = 1990;
    private static final int LONGEST = 100;
    private static final int LONGEST_REASON = 300;
    private static final String OUT = "out";

    private final Sites sites;
    private final Stays stays;
    private final Clock clock;

    MoveInput(Sites sites, Stays stays, Clock clock) {
        this.sites = sites;
        this.stays = stays;
        this.clock = clock;
    }

    /** @param to null when they move out, and where to is not known */
    record Wish(Stay.@Nullable Home to, LocalDate from, String reason) {}

    /** Sites that are open or will be, own housing, elsewhere, out. */
    List<Form.Option> choices() {
        LocalDate today = LocalDate.now(clock);
        List<Form.Option> choices = new ArrayList<>();
        for (Site site : sites.all()) {
            LocalDate closed = site.details().closedOn();
            if (closed == null || closed.isAfter(today)) {
                choices.add(Form.Option.text(site.id().toString(), site.name()));
            }
        }
        choices.add(Form.Option.key(Stay.Kind.OWN.code(), "housing.home.own"));
        choices.add(Form.Option.key(Stay.Kind.OTHER.code(), "housing.home.other"));
        choices.add(Form.Option.key(OUT, "housing.home.out"));
        return choices;
    }

    /** Null when the form is rejected. */
    @Nullable
    Wish read(Form form) {
        Fields fields = new Fields(form);
        String to = form.text("to");
        LocalDate from = day(form, "from", true);
        String reason = fields.line("reason", LONGEST_REASON);
        String place = fields.line("place", LONGEST);
        if (choices().stream().noneMatch(choice -> choice.value().equals(to))) {
            form.reject("to", "housing.to.missing");
        }
        if (form.rejected() || from == null) {
            return null;
        }
        if (to.equals(OUT)) {
            return new Wish(null, from, reason);
        }
        UUID site = Ids.read(to);
        Stay.Home home = site != null
                ? new Stay.Home(Stay.Kind.SITE, site, "")
                : new Stay.Home(to.equals(Stay.Kind.OWN.code()) ? Stay.Kind.OWN : Stay.Kind.OTHER, null, place);
        return new Wish(home, from, reason);
    }

    @Nullable
    LocalDate day(Form form, String field, boolean required) {
        LocalDate day =
                new Fields(form).date(field, FIRST_YEAR, LocalDate.now(clock).plusYears(2));
        if (required && day == null && form.problem(field) == null) {
            form.reject(field, "housing.from.missing");
        }
        return day;
    }

    /** Whether it was done; otherwise the form says why not. */
    boolean move(Collection<UUID> who, Wish wish, Form form) {
        Stay.Home to = wish.to();
        Moved moved = to == null
                ? stays.moveOut(who, wish.from())
                : stays.move(who, new Stays.Move(to, wish.from(), null, wish.reason()));
        if (moved instanceof Moved.Overlaps overlaps) {
            tell(overlaps, form);
            return false;
        }
        return true;
    }

    static void tell(Moved.Overlaps overlaps, Form form) {
        Stay stay = overlaps.stay();
        LocalDate ends = stay.ends();
        String name = overlaps.person().details().identity().name();
        if (ends == null) {
            form.reject("from", "housing.overlaps.open", name, stay.starts());
        } else {
            form.reject("from", "housing.overlaps", name, stay.starts(), ends);
        }
    }
}
