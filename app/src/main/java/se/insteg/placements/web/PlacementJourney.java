package se.insteg.placements.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.HostOffer;
import se.insteg.people.JourneySource;
import se.insteg.placements.Answers;
import se.insteg.placements.Ask;
import se.insteg.placements.Party;
import se.insteg.placements.Proposal;
import se.insteg.placements.Proposals;

/** On a person's page: when and where they were proposed, and what was answered. */
@Component
class PlacementJourney implements JourneySource {
    private final Proposals proposals;
    private final AsideLines lines;
    private final Answers told;
    private final Rights rights;
    private final Clock clock;

    PlacementJourney(Proposals proposals, AsideLines lines, Answers told, Rights rights, Clock clock) {
        this.told = told;
        this.proposals = proposals;
        this.lines = lines;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public List<Entry> entries(UUID personId) {
        if (!rights.may(Action.MATCH, Subject.MUNICIPALITY)) {
            return List.of();
        }
        List<Proposal> all = proposals.of(personId);
        Map<UUID, HostOffer> offers =
                lines.byId(all.stream().map(Proposal::offerId).toList());
        Map<UUID, Answers.Both> answered = all.isEmpty() ? Map.of() : told.of(all);
        List<Entry> entries = new ArrayList<>();
        for (Proposal one : all) {
            HostOffer offer = offers.get(one.offerId());
            String where = offer == null ? "" : offer.details().title() + ", " + offer.organisationName();
            String path = "/matching/people/" + personId + "/proposals/" + one.id();
            entries.add(new Entry(
                    LocalDate.ofInstant(one.at(), clock.getZone()),
                    "placements.journey.proposed",
                    List.of(where),
                    one.by(),
                    path));
            Proposal.Withdrawn ended = one.ended();
            if (ended != null) {
                entries.add(new Entry(
                        LocalDate.ofInstant(ended.at(), clock.getZone()),
                        "placements.journey.withdrawn",
                        List.of(where),
                        ended.by(),
                        path));
            }
            answers(answered.get(one.id()), where, path, entries);
        }
        return entries;
    }

    private void answers(Answers.@Nullable Both both, String where, String path, List<Entry> entries) {
        for (Party party : Party.values()) {
            Ask ask = both == null ? null : both.by(party);
            if (ask != null) {
                entries.add(new Entry(
                        LocalDate.ofInstant(ask.at(), clock.getZone()),
                        "placements.journey.asked." + party.code(),
                        List.of(where),
                        ask.by(),
                        path));
                Ask.Reply reply = ask.reply();
                if (reply != null) {
                    entries.add(new Entry(
                            LocalDate.ofInstant(reply.at(), clock.getZone()),
                            "placements.journey." + (reply.yes() ? "yes." : "no.") + party.code(),
                            List.of(where),
                            reply.recordedBy(),
                            path));
                }
            }
        }
    }
}
