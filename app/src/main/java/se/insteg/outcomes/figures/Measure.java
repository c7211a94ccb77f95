package se.insteg.outcomes.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is counted. The words of each definition are outcomes.measure.(code).text. */
public enum Measure {
    PLACED_FROM_ARRIVAL(From.ARRIVAL, 12, Of.PLACEMENT),
    PLACED_FROM_PERMIT(From.PERMIT, 12, Of.PLACEMENT),
    WORK_FROM_ARRIVAL(From.ARRIVAL, 12, Of.FIRST_WORK),
    WORK_FROM_PERMIT(From.PERMIT, 12, Of.FIRST_WORK),
    SELF_SUPPORT_1(From.PERMIT, 12, Of.SELF_SUPPORT),
    SELF_SUPPORT_2(From.PERMIT, 24, Of.SELF_SUPPORT),
    STUDIES_1(From.PERMIT, 12, Of.STUDIES),
    STUDIES_2(From.PERMIT, 24, Of.STUDIES),
    HERE_1(From.PERMIT, 12, Of.HERE),
    HERE_2(From.PERMIT, 24, Of.HERE),
    HERE_3(From.PERMIT, 36, Of.HERE);

    /** What the clock starts with. */
    public enum From {
        ARRIVAL,
        PERMIT
    }

    /** What is looked for. */
    public enum Of {
        PLACEMENT,
        FIRST_WORK,
        SELF_SUPPORT,
        STUDIES,
        HERE;

        /** Whether it is something that begins some time, rather than something that holds on a day. */
        public boolean begins() {
            return this == PLACEMENT || this == FIRST_WORK;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final From from;
    private final int months;
    private final Of of;

    Measure(From from, int months, Of of) {
        this.from = from;
        this.months = months;
        this.of = of;
    }

    public From from() {
        return from;
    }

    /** After so many months one looks. */
    public int months() {
        return months;
    }

    public Of of() {
        return of;
    }

    /** As in addresses and keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Measure> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The day that the time of somebody is counted from; null when it is not known. */
    @Nullable
    LocalDate clock(Life life) {
        return from == From.ARRIVAL ? life.arrived() : life.permitted();
    }
}
