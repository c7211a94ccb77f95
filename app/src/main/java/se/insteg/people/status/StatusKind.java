package se.insteg.people.status;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.insteg.people.LegalStatus;
import se.insteg.rules.Standing;

/** What can be said about somebody's legal status, and what is asked about it. */
public enum StatusKind {
    ASYLUM_SEEKER(Standing.ASYLUM_SEEKER, LegalStatus.ASYLUM_SEEKER, Detail.HOUSING),
    TEMPORARY_PROTECTION(Standing.TEMPORARY_PROTECTION, LegalStatus.TEMPORARY_PROTECTION, Detail.ENDS),
    PERMIT(Standing.PERMIT, LegalStatus.PERMIT_HOLDER, Detail.GROUND, Detail.ENDS),
    SETTLED(Standing.SETTLED, LegalStatus.PERMIT_HOLDER, Detail.SETTLEMENT, Detail.FIRST_REGISTERED),
    MOVED(Standing.MOVED, LegalStatus.OTHER, Detail.MUNICIPALITY),
    REFUSED(Standing.REFUSED, LegalStatus.OTHER),
    LEFT(Standing.LEFT, LegalStatus.OTHER),
    OTHER(Standing.OTHER, LegalStatus.OTHER),
    UNKNOWN(Standing.UNKNOWN, LegalStatus.UNKNOWN),
    /** How an asylum seeker lives, when that changes. */
    HOUSING(Detail.HOUSING),
    /** AT-UND was checked. */
    AT_UND(Detail.VALID, Detail.ENDS),
    /** The LMA card was seen. */
    CARD(Detail.VALID, Detail.ENDS),
    /** The area somebody has to stay within. */
    AREA(Detail.COUNTY, Detail.ENDS),
    /** When somebody has to report that they are still there. */
    ATTENDANCE(Detail.HOURS, Detail.ENDS),
    /** First admitted to sfi. */
    SFI_ADMITTED();

    /** What is asked besides the day and the source. */
    public enum Detail {
        ENDS,
        GROUND,
        HOUSING,
        SETTLEMENT,
        FIRST_REGISTERED,
        MUNICIPALITY,
        COUNTY,
        VALID,
        HOURS
    }

    private final @Nullable Standing standing;
    private final @Nullable LegalStatus legalStatus;
    private final Set<Detail> details;

    StatusKind(Standing standing, LegalStatus legalStatus, Detail... details) {
        this.standing = standing;
        this.legalStatus = legalStatus;
        this.details = Set.of(details);
    }

    StatusKind(Detail... details) {
        this.standing = null;
        this.legalStatus = null;
        this.details = Set.of(details);
    }

    /** Those that follow on each other: one lasts until the next begins. */
    public static List<StatusKind> steps() {
        return Arrays.stream(values()).filter(StatusKind::isStep).toList();
    }

    /** What is noted beside the steps. */
    public static List<StatusKind> notes() {
        return Arrays.stream(values()).filter(kind -> !kind.isStep()).toList();
    }

    public boolean isStep() {
        return standing != null;
    }

    /** Something somebody saw on a day, which cannot be in the future. */
    public boolean isCheck() {
        return this == AT_UND || this == CARD;
    }

    public boolean asks(Detail detail) {
        return details.contains(detail);
    }

    /** @throws IllegalStateException unless it is a step */
    public Standing standing() {
        return step(standing);
    }

    /** @throws IllegalStateException unless it is a step */
    public LegalStatus legalStatus() {
        return step(legalStatus);
    }

    private <T> T step(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(this + " is no step");
        }
        return value;
    }

    /** The step that says no more than a status. */
    public static StatusKind saying(LegalStatus status) {
        return switch (status) {
            case ASYLUM_SEEKER -> ASYLUM_SEEKER;
            case PERMIT_HOLDER -> PERMIT;
            case TEMPORARY_PROTECTION -> TEMPORARY_PROTECTION;
            case OTHER -> OTHER;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
