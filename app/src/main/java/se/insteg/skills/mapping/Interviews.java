package se.insteg.skills.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.TodoDesk;
import se.insteg.skills.Claim;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.NewClaim;
import se.insteg.skills.Origin;
import se.insteg.skills.Profile;
import se.insteg.skills.Thing;
import se.insteg.skills.mapping.store.AnswerTable;
import se.insteg.skills.mapping.store.InterviewTable;
import se.insteg.skills.mapping.store.TemplateTable;
import se.insteg.taxonomy.Catalogue;

/**
 * Interviews with people, led by staff. Every method asks MAP_PERSON, works in the running transaction and writes the audit
 * log; somebody the caller may not see is not there: 404. Each answer is kept as it is given, so that another colleague on
 * another day can go on.
 */
@Component
public class Interviews {
    /** How long back an interview held on paper can be dated: the state's records of integration begin about here. */
    public static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);

    /** As long as the reason to remove one may be. */
    public static final int LONGEST_WHY = 300;

    /** As many earlier interviews as are looked in for what was answered. */
    private static final int MOST_REMEMBERED = 3;

    private static final String WHY = "kartläggning";

    private final People people;
    private final Profile profile;
    private final TemplateTable templates;
    private final InterviewTable interviews;
    private final AnswerTable answers;
    private final Catalogue catalogue;
    private final TodoDesk desk;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Interviews(
            People people,
            Profile profile,
            TemplateTable templates,
            InterviewTable interviews,
            AnswerTable answers,
            Catalogue catalogue,
            TodoDesk desk,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.profile = profile;
        this.templates = templates;
        this.interviews = interviews;
        this.answers = answers;
        this.catalogue = catalogue;
        this.desk = desk;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How an interview begins.
     *
     * @param language beside Swedish, one of the script's; Swedish for none
     * @param heldOn today, or the day it was held on paper: from {@link #EARLIEST}
     */
    public record Start(UUID templateId, String language, LocalDate heldOn) {}

    /** Something agreed on. @param what 1–300 characters */
    public record Step(String what, LocalDate due) {}

    /** What became of an answer. */
    public sealed interface Kept {
        record Done() implements Kept {}

        /** Somebody else has answered otherwise since the page was read; nothing is written. */
        record Conflict(Interview.Given theirs) implements Kept {}
    }

    /** An id for {@link #begin}. */
    public UUID next() {
        return Ids.next(clock);
    }

    /** The person, for the pages about their interviews. */
    public Participant person(UUID id) {
        return people.findFor(Action.MAP_PERSON, id);
    }

    /** The latest first, also those removed. Of somebody given by {@link #person}. */
    public List<Interview> of(Participant person) {
        return interviews.of(person.id());
    }

    /**
     * By person, the first day they were interviewed to the end; of those who were, among people the caller was given, as far
     * as MAP_PERSON reaches.
     */
    public Map<UUID, LocalDate> firstEnded(Collection<Participant> some) {
        return interviews.firstEnded(some.stream()
                .filter(person -> rights.may(Action.MAP_PERSON, person.subject()))
                .map(Participant::id)
                .toList());
    }

    /** With what it asks and what has been answered. */
    public Interview.Whole find(UUID personId, UUID id) {
        Interview.Whole whole = whole(person(personId), id);
        audit.write(new Audit.Entry("MAPPING_SHOWN", "person", personId, WHY, "interview=" + id));
        return whole;
    }

    private Interview.Whole whole(Participant person, UUID id) {
        Interview interview = interviews
                .find(person.id(), id)
                .filter(one -> one.state() != Interview.State.REMOVED)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "skills.mapping.notHere"));
        return new Interview.Whole(
                interview, templates.script(interview.templateId(), interview.templateVersion()), answers.of(id));
    }

    /** Begins one. The same id twice begins one. @param id by {@link #next} */
    public void begin(UUID personId, UUID id, Start start) {
        Participant person = person(personId);
        templates.own(start.templateId());
        Template template = templates
                .find(start.templateId())
                .filter(one -> one.purpose() == Template.Purpose.INTERVIEW && one.offered())
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "skills.mapping.notHere"));
        Script script = templates.script(template.id(), template.published());
        Interview begun = Begun.of(id, personId, template, script, start, me(), clock.instant());
        if (interviews.insert(begun, hidden(person))) {
            audit.write(new Audit.Entry("MAPPING_BEGUN", "person", personId, WHY, "interview=" + id));
        }
    }

    /** Another language beside Swedish. */
    public void speak(UUID personId, UUID id, String language) {
        Interview.Whole whole = open(person(personId), id);
        if (whole.script().languages().contains(language)) {
            interviews.speak(id, language);
        }
    }

    /**
     * Keeps an answer, or what is written over one.
     *
     * @param version of the answer that the page showed; 0 when there was none
     */
    public Kept answer(UUID personId, UUID id, String question, int version, Answer answer) {
        boolean nothing = answer.none() && !remembered(personId, id).containsKey(question);
        return keep(personId, id, question, version, new AnswerTable.Said(answer, nothing, me()));
    }

    /** Takes away what is known: it does not hold any more. */
    public Kept takeAway(UUID personId, UUID id, String question, int version) {
        return keep(personId, id, question, version, new AnswerTable.Said(Answer.NOTHING, false, me()));
    }

    /**
     * What is known of each question before it is asked, by its key: what stands in the profile, and what was said in earlier
     * interviews. Nothing for one that has ended.
     */
    public Map<String, Remembered> remembered(UUID personId, UUID id) {
        Participant person = person(personId);
        Interview.Whole whole = whole(person, id);
        return whole.interview().open() ? remembered(person, whole) : Map.of();
    }

    private Map<String, Remembered> remembered(Participant person, Interview.Whole whole) {
        List<Interview.Whole> before = interviews.of(person.id()).stream()
                .filter(one -> one.state() == Interview.State.ENDED
                        && !one.id().equals(whole.interview().id()))
                .limit(MOST_REMEMBERED)
                .map(one -> whole(person, one.id()))
                .toList();
        return Remembering.of(
                whole.script(),
                profile.of(person).claims(),
                before,
                whole.interview().heldOn(),
                catalogue.occupations());
    }

    /** What the answers say that the person can, in the words of the municipality. */
    public List<NewClaim> said(Interview.Whole whole) {
        return ClaimsSaid.of(whole, catalogue.occupations());
    }

    /** What is known and was taken away in this interview, or said otherwise: it ceases to stand when the interview ends. */
    public List<Claim> takenAway(UUID personId, UUID id) {
        Participant person = person(personId);
        return takenAway(person, whole(person, id));
    }

    private List<Claim> takenAway(Participant person, Interview.Whole whole) {
        List<NewClaim> said = said(whole);
        List<NewClaim> fresh = unsaid(person, said);
        List<Claim> gone = new ArrayList<>();
        remembered(person, whole).forEach((question, known) -> whole.given(question)
                .filter(given -> !given.skipped())
                .ifPresent(given -> known.claims().stream()
                        .filter(claim -> !claim.recordedAt().isAfter(given.at()))
                        .filter(claim -> said.stream()
                                        .noneMatch(one -> claim.said().covers(one))
                                && fresh.stream().noneMatch(one -> Thing.of(one).equals(Thing.of(claim.said()))))
                        .forEach(gone::add)));
        return gone;
    }

    /** Passes a question over. What was answered before is no longer said. */
    public Kept skip(UUID personId, UUID id, String question, int version) {
        return keep(personId, id, question, version, new AnswerTable.Said(Answer.NOTHING, true, me()));
    }

    private Kept keep(UUID personId, UUID id, String question, int version, AnswerTable.Said said) {
        Participant person = person(personId);
        interviews.lock(id);
        Interview.Whole whole = open(person, id);
        Script.Asked asked = whole.script()
                .find(question)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "skills.mapping.notHere"));
        Interview.Given before = whole.given(question).orElse(null);
        boolean same = before != null && before.answer().equals(said.answer()) && before.skipped() == said.skipped();
        if (!same) {
            if (before != null && before.version() != version) {
                return new Kept.Conflict(before);
            }
            answers.put(whole.interview(), hidden(person), asked.key(), before == null ? 0 : version, said);
            audit.write(new Audit.Entry(
                    "MAPPING_ANSWERED", "person", personId, WHY, "interview=" + id + " question=" + question));
        }
        interviews.touch(id, question, me());
        return new Kept.Done();
    }

    /**
     * Ends it: what was answered becomes claims that staff stand behind, what was agreed on becomes tasks. Ending it again
     * changes nothing.
     */
    public void end(UUID personId, UUID id, List<Step> steps) {
        end(personId, id, steps, true);
    }

    /** @param remapped whether what was known has been gone through: what was taken away ceases to stand */
    private void end(UUID personId, UUID id, List<Step> steps, boolean remapped) {
        Participant person = person(personId);
        interviews.lock(id);
        Interview.Whole whole = whole(person, id);
        if (whole.interview().own()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "skills.mapping.ended");
        }
        List<Claim> gone = remapped && whole.interview().open() ? takenAway(person, whole) : List.of();
        List<String> what = steps.stream().map(Step::what).toList();
        if (!interviews.end(id, Interview.State.OPEN, what, me())) {
            return;
        }
        audit.write(new Audit.Entry("MAPPING_ENDED", "person", personId, WHY, "interview=" + id));
        profile.record(
                personId,
                unsaid(person, said(whole)),
                new Origin(ClaimSource.STAFF, whole.interview().heldOn(), id));
        String why = "Stämmer inte längre enligt kartläggningssamtal "
                + whole.interview().heldOn();
        gone.forEach(claim -> profile.withdraw(personId, claim.id(), why));
        for (Step step : steps) {
            String key = id + step.what();
            desk.leave(personId, UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)), step.what(), step.due());
        }
    }

    /** What is confirmed already is not said once more; of what is said anew, a country nobody asked about is kept. */
    private List<NewClaim> unsaid(Participant person, List<NewClaim> claims) {
        List<NewClaim> known = profile.of(person).claims().stream()
                .filter(Claim::isConfirmed)
                .map(Claim::said)
                .toList();
        return claims.stream()
                .filter(claim -> known.stream().noneMatch(one -> one.covers(claim)))
                .map(claim -> known.stream()
                        .filter(one -> Thing.of(one).equals(Thing.of(claim)))
                        .findFirst()
                        .map(one -> claim.at(claim.place(), one.country()))
                        .orElse(claim))
                .toList();
    }

    /** One held on paper: begins, answers and ends it at once. The same id twice has one effect. */
    public void note(UUID personId, UUID id, Start start, Map<String, Answer> said, List<Step> steps) {
        begin(personId, id, start);
        Participant person = person(personId);
        interviews.lock(id);
        Interview.Whole whole = whole(person, id);
        if (whole.interview().open()) {
            answers.putAll(whole.interview(), hidden(person), said, me());
            end(personId, id, steps, false);
        }
    }

    /**
     * Takes one away that should not have been: it counts nowhere, and what it said is withdrawn. Its row and reason stay.
     *
     * @param why as typed, 1–{@link #LONGEST_WHY} characters
     */
    public void remove(UUID personId, UUID id, String why) {
        Participant person = person(personId);
        if (interviews.find(personId, id).isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "skills.mapping.notHere");
        }
        if (!interviews.remove(id, me(), why)) {
            return;
        }
        audit.write(new Audit.Entry("MAPPING_REMOVED", "person", personId, why, "interview=" + id));
        profile.of(person).standing().stream()
                .filter(claim -> id.equals(claim.origin().mapping()))
                .forEach(claim -> profile.withdraw(personId, claim.id(), why));
    }

    private Interview.Whole open(Participant person, UUID id) {
        Interview.Whole whole = whole(person, id);
        if (!whole.interview().open() || whole.interview().own()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "skills.mapping.ended");
        }
        return whole;
    }

    private static boolean hidden(Participant person) {
        return person.details().protection().hides();
    }

    private UUID me() {
        return current.require().staffId();
    }
}
