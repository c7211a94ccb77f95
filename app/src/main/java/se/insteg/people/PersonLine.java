package se.insteg.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.SwedishLevel;

/** A person as a line of a list. @param isProtected seen only by the handlers named on them */
public record PersonLine(
        UUID id,
        String name,
        String knownAs,
        String reference,
        @Nullable LocalDate born,
        LegalStatus status,
        @Nullable UUID unitId,
        @Nullable UUID caseworkerId,
        @Nullable Language preferredLanguage,
        @Nullable SwedishLevel swedish,
        boolean isProtected) {}
