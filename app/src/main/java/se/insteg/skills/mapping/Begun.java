package se.insteg.skills.mapping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An interview before its first answer. */
final class Begun {
    private Begun() {}

    /** @param script of the template's latest version @param by null for the participant */
    static Interview of(
            UUID id,
            UUID person,
            Template template,
            Script script,
            Interviews.Start start,
            @Nullable UUID by,
            Instant now) {
        String language = script.languages().contains(start.language()) ? start.language() : Said.SWEDISH;
        return new Interview(
                id,
                person,
                template.purpose(),
                template.id(),
                template.published(),
                language,
                start.heldOn(),
                Interview.State.OPEN,
                by,
                now,
                by,
                now,
                "",
                null,
                null,
                List.of());
    }
}
