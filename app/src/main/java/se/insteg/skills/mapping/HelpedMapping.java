package se.insteg.skills.mapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.skills.Claim;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.NewClaim;
import se.insteg.skills.Origin;
import se.insteg.skills.Profile;
import se.insteg.skills.mapping.store.AnswerTable;
import se.insteg.skills.mapping.store.InterviewTable;
import se.insteg.skills.mapping.store.TemplateTable;
import se.insteg.taxonomy.Catalogue;

/**
 * What somebody said with the help of another resident becomes a mapping of their own, sent: their own word, with the source
 * {@link ClaimSource#PEER}, until staff have gone through it (SAL-04). KEEP_PROFILE, or the participant themself.
 */
@Component
public class HelpedMapping {
    private final TemplateTable templates;
    private final InterviewTable interviews;
    private final AnswerTable answers;
    private final Profile profile;
    private final Catalogue catalogue;
    private final Clock clock;

    HelpedMapping(
            TemplateTable templates,
            InterviewTable interviews,
            AnswerTable answers,
            Profile profile,
            Catalogue catalogue,
            Clock clock) {
        this.templates = templates;
        this.interviews = interviews;
        this.answers = answers;
        this.profile = profile;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * What was said.
     *
     * @param language of the questions, BCP 47
     * @param on the day it was written
     * @param answers by question
     */
    public record Spoken(
            UUID templateId, int templateVersion, String language, LocalDate on, Map<String, Answer> answers) {
        public Spoken {
            answers = Map.copyOf(answers);
        }
    }

    /** The same id twice has one effect. @param by staff with the person at hand; null for the participant themself */
    public void take(UUID personId, UUID id, Spoken spoken, @Nullable UUID by) {
        Interview one = new Interview(
                id,
                personId,
                Template.Purpose.OWN,
                spoken.templateId(),
                spoken.templateVersion(),
                spoken.language(),
                spoken.on(),
                Interview.State.OPEN,
                null,
                clock.instant(),
                null,
                clock.instant(),
                "",
                null,
                null,
                List.of());
        if (!interviews.insert(one, false)) {
            return;
        }
        answers.putAll(one, false, spoken.answers(), by);
        interviews.send(id);
        Script script = templates.script(spoken.templateId(), spoken.templateVersion());
        Interview.Whole whole = new Interview.Whole(one, script, answers.of(id));
        List<Claim> known = profile.of(personId).claims();
        List<NewClaim> said = ClaimsSaid.of(whole, catalogue.occupations()).stream()
                .filter(claim -> known.stream()
                        .noneMatch(
                                before -> before.isConfirmed() && before.said().covers(claim)))
                .toList();
        profile.record(personId, said, new Origin(ClaimSource.PEER, spoken.on(), id));
    }
}
