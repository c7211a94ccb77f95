package se.insteg.hosts.relations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.Changed;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OfferDetails;
import se.insteg.hosts.OfferState;
import se.insteg.hosts.register.RowWriter.Written;
import se.insteg.hosts.register.Thing;
import se.insteg.hosts.register.Versions;
import se.insteg.hosts.typed.OfferInput;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.taxonomy.typed.Texts;

/**
 * What organisations could think of taking, until it is an offer or nothing. Reading asks SEE_HOSTS, writing CHANGE_HOSTS;
 * each change is a version and a row in the audit log.
 */
@Component
public class Interests {
    private static final String WHY = "praktikplatser";

    private final InterestTable interests;
    private final Hosts hosts;
    private final Versions versions;
    private final Rights rights;
    private final Clock clock;

    Interests(InterestTable interests, Hosts hosts, Versions versions, Rights rights, Clock clock) {
        this.interests = interests;
        this.hosts = hosts;
        this.versions = versions;
        this.rights = rights;
        this.clock = clock;
    }

    /** For a form that is shown now. */
    public UUID next() {
        return Ids.next(clock);
    }

    /**
     * @param id made when the form was shown, so that the same form sent twice has one effect
     * @param meeting where it was shown; null when nobody said
     */
    public void note(UUID id, UUID organisation, @Nullable UUID meeting, LocalDate shownOn, InterestDetails details) {
        mustChange();
        InterestTable.Origin origin =
                new InterestTable.Origin(hosts.organisation(organisation).id(), meeting, shownOn);
        if (interests.insert(id, origin, details) == Written.TAKEN) {
            find(id); // refused where it is another municipality's
            return;
        }
        versions.registered(Thing.INTEREST, id, WHY, details.texts());
    }

    /** @param version that the change began from */
    public Changed<Interest> change(UUID id, int version, InterestDetails details) {
        mustChange();
        return change(find(id), version, details);
    }

    /**
     * Makes a draft of an offer out of it: what one does there, how many, from when, where the organisation is. Two who do it
     * at once make one.
     *
     * @return the offer's id, also when it was made before
     */
    public UUID offer(UUID id) {
        mustChange();
        Interest now = interests.lock(id).orElseThrow(Meetings::notHere);
        if (now.offerId() != null) {
            return now.offerId();
        }
        UUID offer = hosts.register(now.organisationId(), draft(now)).orElseThrow();
        moved(now, InterestDetails.State.OFFERED);
        interests.became(id, offer);
        return offer;
    }

    private OfferDetails draft(Interest interest) {
        Form form = Texts.form(
                hosts.organisation(interest.organisationId()).details().texts());
        InterestDetails details = interest.details();
        form.with("title", details.title())
                .with("seats", String.valueOf(Objects.requireNonNullElse(details.seats(), 1)))
                .with("starts", Objects.toString(details.starts(), ""));
        OfferDetails draft = OfferInput.typed(form, OfferState.DRAFT);
        if (draft == null) {
            throw new IllegalStateException("An interest says what no offer may: " + form.problems());
        }
        return draft;
    }

    /** Nothing came of it, or it is open again. One that became an offer stays that. */
    public void move(UUID id, InterestDetails.State state) {
        mustChange();
        Interest now = interests.lock(id).orElseThrow(Meetings::notHere);
        if (now.details().state() == InterestDetails.State.OFFERED || state == InterestDetails.State.OFFERED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "hosts.refused.interestIsOffer");
        }
        moved(now, state);
    }

    private void moved(Interest now, InterestDetails.State state) {
        if (!(change(now, now.version(), now.details().in(state)) instanceof Changed.Done)) {
            throw new IllegalStateException("The row was locked, and yet another was first: " + now.id());
        }
    }

    private Changed<Interest> change(Interest was, int version, InterestDetails details) {
        return versions.change(
                new Versions.Stored<>(
                        Thing.INTEREST,
                        was.id(),
                        was.version(),
                        was,
                        was.details().texts()),
                version,
                details.texts(),
                WHY,
                () -> interests.update(was.id(), version, details),
                () -> interests.find(was.id()));
    }

    public Interest find(UUID id) {
        mustSee();
        return interests.find(id).orElseThrow(Meetings::notHere);
    }

    /** An organisation's, newest first. */
    public List<Interest> of(UUID organisation) {
        mustSee();
        return interests.of(organisation);
    }

    /** What an offer came of. */
    public Optional<Interest> ofOffer(UUID offer) {
        mustSee();
        return interests.ofOffer(offer);
    }

    /** Open ones of the whole municipality, the oldest first. */
    public List<Interest> open(int most) {
        mustSee();
        return interests.open(most);
    }

    private void mustSee() {
        rights.require(Action.SEE_HOSTS, Subject.MUNICIPALITY);
    }

    private void mustChange() {
        rights.require(Action.CHANGE_HOSTS, Subject.MUNICIPALITY);
    }
}
