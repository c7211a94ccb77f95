package se.insteg.placements.web;

import java.util.List;
import java.util.UUID;
import se.insteg.kernel.Words;
import se.insteg.placements.Ask;
import se.insteg.placements.Party;
import se.insteg.placements.Proposal;

/** What a no could change before the next match: offered to the staff, never done by itself. */
public final class Improvements {
    private Improvements() {}

    /** @param path where it is done */
    public record Improvement(Words words, String path) {}

    /** None when the reason was not told, or says nothing to change. */
    static List<Improvement> of(Proposal proposal, Ask ask) {
        Ask.Reply reply = ask.reply();
        if (reply == null || reply.yes()) {
            return List.of();
        }
        String offer = "/offers/" + proposal.offerId() + "/edit";
        String person = "/people/" + proposal.personId() + "/edit";
        Improvement aside = new Improvement(Words.of("placements.improve.aside"), aside(proposal));
        if (ask.party() == Party.HOST) {
            return switch (reply.reason()) {
                case "swedish" -> List.of(new Improvement(Words.of("placements.improve.swedish"), offer), aside);
                case "skills" -> List.of(new Improvement(Words.of("placements.improve.skills"), offer), aside);
                case "hours" -> List.of(new Improvement(Words.of("placements.improve.hours"), offer), aside);
                case "full", "supervisor" ->
                    List.of(new Improvement(Words.of("placements.improve.seats"), "/offers/" + proposal.offerId()));
                default -> List.of(aside);
            };
        }
        return switch (reply.reason()) {
            case "far" -> List.of(new Improvement(Words.of("placements.improve.far"), person), aside);
            case "times" -> List.of(new Improvement(Words.of("placements.improve.times"), person), aside);
            case "other_work" -> List.of(new Improvement(Words.of("placements.improve.wishes"), person), aside);
            default -> List.of(aside);
        };
    }

    private static String aside(Proposal proposal) {
        return pair(proposal.personId(), proposal.offerId()) + "?do=aside";
    }

    private static String pair(UUID person, UUID offer) {
        return "/matching/people/" + person + "/offers/" + offer;
    }
}
