package se.insteg.skills.peers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.insteg.skills.mapping.Answer;
import se.insteg.skills.mapping.Interview;
import se.insteg.skills.mapping.Script;
import se.insteg.skills.mapping.Template;

/**
 * What a helper has to do for one person, and what they have written: all that they ever see of them.
 *
 * @param personId the helper
 * @param called what the one they help is called
 * @param language the questions are asked in, BCP 47
 * @param said by question
 * @param last key of the question met last; empty before the first
 */
public record PeerErrand(
        UUID id,
        UUID personId,
        UUID workerId,
        UUID mappedId,
        String called,
        String language,
        UUID templateId,
        int templateVersion,
        Map<String, Answer> said,
        String last,
        Instant touchedAt) {
    public PeerErrand {
        said = Map.copyOf(said);
    }

    /** As the pages of a mapping show it. */
    public Interview.Whole whole(Script script) {
        return whole(new Asked(id, mappedId, language, templateId, templateVersion, last, touchedAt), script, said);
    }

    /** One time somebody is asked, before it is a mapping. */
    record Asked(
            UUID id, UUID personId, String language, UUID templateId, int templateVersion, String last, Instant at) {}

    static Interview.Whole whole(Asked asked, Script script, Map<String, Answer> said) {
        List<Interview.Given> given = said.entrySet().stream()
                .map(one ->
                        new Interview.Given(one.getKey(), 1, one.getValue().none(), one.getValue(), null, asked.at()))
                .toList();
        Interview interview = new Interview(
                asked.id(),
                asked.personId(),
                Template.Purpose.OWN,
                asked.templateId(),
                asked.templateVersion(),
                asked.language(),
                LocalDate.EPOCH,
                Interview.State.OPEN,
                null,
                asked.at(),
                null,
                asked.at(),
                asked.last(),
                null,
                null,
                List.of());
        return new Interview.Whole(interview, script, given);
    }
}
