package se.insteg.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody on a day; everything but the day may be unknown, and unknown is never taken for no.
 *
 * @param standingUntil the last day of the standing, when a later change is already known
 * @param dates the days of facts that have one, at the latest {@code day}: since when the standing lasts, birth,
 *     application, permit, registration, check of AT-UND, admission, assigned area, duty to report
 * @param exempt whether AT-UND applied at the last check; null when nobody has checked
 */
public record Situation(
        LocalDate day,
        Standing standing,
        @Nullable LocalDate standingUntil,
        Map<Fact, LocalDate> dates,
        @Nullable PermitGround ground,
        @Nullable Housing housing,
        @Nullable Boolean exempt) {
    public Situation {
        dates = Map.copyOf(dates);
    }

    /** Somebody of whom nothing is known that day. */
    public static Builder on(LocalDate day) {
        return new Builder(day);
    }

    public @Nullable LocalDate date(Fact fact) {
        return dates.get(fact);
    }

    /** Puts together what is known. Nothing said twice: the last counts. */
    public static final class Builder {
        private final LocalDate day;
        private final Map<Fact, LocalDate> dates = new EnumMap<>(Fact.class);
        private Standing standing = Standing.UNKNOWN;
        private @Nullable LocalDate standingUntil;
        private @Nullable PermitGround ground;
        private @Nullable Housing housing;
        private @Nullable Boolean exempt;

        private Builder(LocalDate day) {
            this.day = day;
        }

        /** @param since null when it is not known since when */
        public Builder standing(Standing standing, @Nullable LocalDate since, @Nullable LocalDate until) {
            this.standing = standing;
            this.standingUntil = until;
            return date(Fact.STANDING, since);
        }

        public Builder date(Fact fact, @Nullable LocalDate date) {
            if (date == null) {
                dates.remove(fact);
            } else {
                dates.put(fact, date);
            }
            return this;
        }

        public Builder ground(@Nullable PermitGround ground) {
            this.ground = ground;
            return this;
        }

        public Builder housing(@Nullable Housing housing) {
            this.housing = housing;
            return this;
        }

        /** What a check of AT-UND said, and when. */
        public Builder exempt(boolean exempt, LocalDate checkedOn) {
            this.exempt = exempt;
            return date(Fact.EXEMPTION, checkedOn);
        }

        public Situation build() {
            return new Situation(day, standing, standingUntil, dates, ground, housing, exempt);
        }
    }
}
