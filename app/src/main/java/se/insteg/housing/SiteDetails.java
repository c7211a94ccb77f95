package se.insteg.housing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is noted about an accommodation. Texts are empty when nothing is stated.
 *
 * @param name unique in the municipality
 * @param place a village, never a street address
 * @param operator who runs it
 * @param closedOn the first day it is closed; null while it is open
 */
public record SiteDetails(
        String name,
        SiteKind kind,
        String place,
        String operator,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn) {}
