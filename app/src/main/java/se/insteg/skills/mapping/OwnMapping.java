package se.insteg.skills.mapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CurrentParticipant;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
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
 * A participant's own mapping, on their phone, in their language (SAL-04, SAL-06). What they send is their own word: it
 * counts for nothing until staff have gone through it. Always about the one who came in with a card.
 */
@Component
public class OwnMapping {
    private static final String WHY = "egen kartläggning";

    private final OwnTemplate template;
    private final TemplateTable table;
    private final InterviewTable interviews;
    private final AnswerTable answers;
    private final Profile profile;
    private final Catalogue catalogue;
    private final CurrentParticipant current;
    private final Audit audit;
    private final Clock clock;

    OwnMapping(
            OwnTemplate template,
            TemplateTable table,
            InterviewTable interviews,
            AnswerTable answers,
            Profile profile,
            Catalogue catalogue,
            CurrentParticipant current,
            Audit audit,
            Clock clock) {
        this.template = template;
        this.table = table;
        this.interviews = interviews;
        this.answers = answers;
        this.profile = profile;
        this.catalogue = catalogue;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** The one being answered; empty when none is. */
    public Optional<Interview.Whole> open() {
        return mine().stream().filter(Interview::open).findFirst().map(this::whole);
    }

    /** The latest one sent, or gone through since. */
    public Optional<Interview> sent() {
        return mine().stream()
                .filter(one -> one.state() == Interview.State.SENT || one.state() == Interview.State.ENDED)
                .findFirst();
    }

    private List<Interview> mine() {
        return interviews.of(me()).stream().filter(Interview::own).toList();
    }

    private Interview.Whole whole(Interview one) {
        return new Interview.Whole(one, table.script(one.templateId(), one.templateVersion()), answers.of(one.id()));
    }

    /** What it would ask; null while the municipality offers none. */
    public @Nullable Script offered() {
        return template.offered().map(template::script).orElse(null);
    }

    /** An id for {@link #begin}. */
    public UUID next() {
        return Ids.next(clock);
    }

    /** Begins one in a language, or goes on with the one begun, in that language. */
    public void begin(UUID id, String language) {
        Interview.Whole begun = open().orElse(null);
        if (begun != null) {
            if (begun.script().languages().contains(language)) {
                interviews.speak(begun.interview().id(), language);
            }
            return;
        }
        Template used = template.toUse();
        Interviews.Start start = new Interviews.Start(used.id(), language, LocalDate.now(clock));
        if (interviews.insert(Begun.of(id, me(), used, template.script(used), start, null, clock.instant()), false)) {
            audit.write(new Audit.Entry("MAPPING_BEGUN", "person", me(), WHY, "interview=" + id));
        }
    }

    /** Keeps an answer; an empty one passes the question over. The last one sent counts. */
    public void answer(String question, Answer answer) {
        Interview.Whole whole = required();
        if (whole.script().find(question).isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "skills.mapping.notHere");
        }
        Interview interview = whole.interview();
        interviews.lock(interview.id());
        int version = answers.find(interview.id(), question)
                .map(Interview.Given::version)
                .orElse(0);
        answers.put(interview, false, question, version, new AnswerTable.Said(answer, answer.none(), null));
        interviews.touch(interview.id(), question, null);
        audit.write(new Audit.Entry(
                "MAPPING_ANSWERED", "person", me(), WHY, "interview=" + interview.id() + " question=" + question));
    }

    /** How the participant answered the same question last time; nothing when they have not. */
    public Answer lastTime(Question question) {
        return mine().stream()
                .filter(one -> one.state() == Interview.State.SENT || one.state() == Interview.State.ENDED)
                .findFirst()
                .map(one -> Remembering.last(question, List.of(whole(one))))
                .orElse(Answer.NOTHING);
    }

    /** Hands it over to staff. Once more changes nothing. */
    public void send() {
        Interview.Whole whole = open().orElse(null);
        if (whole == null) {
            return;
        }
        UUID id = whole.interview().id();
        interviews.lock(id);
        if (interviews.send(id)) {
            List<Claim> known = profile.of(me()).claims();
            List<NewClaim> said = ClaimsSaid.of(whole, catalogue.occupations()).stream()
                    .filter(claim -> known.stream()
                            .noneMatch(one -> one.isConfirmed() && one.said().covers(claim)))
                    .toList();
            profile.record(me(), said, new Origin(ClaimSource.SELF, LocalDate.now(clock), id));
            audit.write(new Audit.Entry("MAPPING_SENT", "person", me(), WHY, "interview=" + id));
        }
    }

    /** @throws Refusal (404) when none is being answered */
    public Interview.Whole required() {
        return open().orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "skills.mapping.notHere"));
    }

    private UUID me() {
        return current.require().personId();
    }
}
