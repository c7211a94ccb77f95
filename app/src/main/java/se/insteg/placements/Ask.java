package se.insteg.placements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.skills.cv.Sheet;

/**
 * One party is asked about a proposal, and perhaps has answered.
 *
 * @param contactId whom at the host; null for a participant, and when the contact person has been erased
 * @param language BCP 47, as they were asked
 * @param remindedAt null while they have not been
 * @param reply null while they have not answered
 * @param followedAt when somebody had seen to what a no asks for; null before
 * @param questions what they asked back, oldest first
 */
public record Ask(
        UUID id,
        UUID proposalId,
        UUID personId,
        boolean hidden,
        Party party,
        @Nullable UUID contactId,
        Way way,
        String language,
        Content shown,
        UUID by,
        Instant at,
        @Nullable Instant remindedAt,
        @Nullable Reply reply,
        @Nullable Instant followedAt,
        List<Question> questions) {
    public Ask {
        questions = List.copyOf(questions);
    }

    /** How somebody is asked. */
    public enum Way {
        /** A message with a link, to the host's or the participant's address. */
        EMAIL,
        SMS,
        /** A link that staff hand over themselves: from their own mail, or as a QR code at the desk. */
        LINK,
        /** On the participant's own page. */
        CARD,
        PAPER,
        /** Said, on the phone or at a meeting. */
        SPOKEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Way of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What the party is shown, word for word.
     *
     * @param hours of the week as stored, or empty
     * @param shared what a host is shown of the CV or card; null when none is, and for a participant
     * @param words typed for them: who it is about in general terms, or how one gets there; or empty
     * @param meet whom the participant meets there, or empty
     * @param asker who asks, by name @param phone to call, or empty
     */
    public record Content(
            String title,
            String organisation,
            String place,
            String hours,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable Shared shared,
            String words,
            String meet,
            String asker,
            String phone) {
        /** The same without what the participant no longer lets be shown. */
        public Content withoutShared() {
            return new Content(title, organisation, place, hours, starts, ends, null, words, meet, asker, phone);
        }
    }

    /** As much of a CV or a card as a host needs to answer: what somebody brings, never how to reach them. */
    public record Shared(String name, String headline, String summary, List<Part> parts) {
        public Shared {
            parts = List.copyOf(parts);
        }

        static Shared of(Sheet.Content sheet) {
            return new Shared(
                    sheet.latin().isEmpty() ? sheet.name() : sheet.latin(),
                    sheet.headline(),
                    sheet.summary(),
                    sheet.parts().stream()
                            .map(part -> new Part(
                                    part.title(),
                                    part.lines().stream()
                                            .map(line -> new Line(
                                                    line.title(), line.words(), line.standing() != Sheet.Standing.OWN))
                                            .toList()))
                            .toList());
        }
    }

    /** Lines under a heading. */
    public record Part(String title, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** @param words may be empty @param confirmed false when it is the person's own word only */
    public record Line(String title, String words, boolean confirmed) {}

    /** How an answer came. */
    public enum How {
        /** By the party themself. */
        LINK,
        CARD,
        /** Written down by staff. */
        PAPER,
        PHONE,
        EMAIL,
        MEETING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static How of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What was answered.
     *
     * @param recordedBy who of the staff wrote it down; null when the party answered themself
     * @param saidBy who said it then, or empty
     * @param reason why not, one of {@link Reason}'s; empty with a yes, and when a participant gave none
     * @param words why not in their own words, or with a yes when they can meet; or empty
     */
    public record Reply(
            boolean yes, Instant at, How how, @Nullable UUID recordedBy, String saidBy, String reason, String words) {}

    /** Something a party wants to know first. @param answer null while nobody has answered */
    public record Question(
            UUID id,
            String words,
            String language,
            Instant at,
            @Nullable String answer,
            @Nullable UUID answeredBy,
            @Nullable Instant answeredAt) {}

    public boolean isAnswered() {
        return reply != null;
    }

    public boolean saidYes() {
        return reply != null && reply.yes();
    }

    public boolean saidNo() {
        return reply != null && !reply.yes();
    }

    /** Whether they wait for an answer of ours. */
    public boolean waitsForUs() {
        return !saidNo() && questions.stream().anyMatch(question -> question.answer() == null);
    }

    /** Why somebody says no: what the next match can be made better by. */
    public enum Reason {
        // A host's.
        SWEDISH(Party.HOST),
        SKILLS(Party.HOST),
        HOURS(Party.HOST),
        SUPERVISOR(Party.HOST),
        FULL(Party.HOST),
        OTHER(Party.HOST),
        // A participant's.
        FAR(Party.PARTICIPANT),
        TIMES(Party.PARTICIPANT),
        OTHER_WORK(Party.PARTICIPANT),
        ELSEWHERE(Party.PARTICIPANT),
        NOT_NOW(Party.PARTICIPANT),
        ANOTHER(Party.PARTICIPANT);

        private final Party party;

        Reason(Party party) {
            this.party = party;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Those one of this party may choose, in order. */
        public static List<Reason> of(Party party) {
            return List.of(values()).stream()
                    .filter(reason -> reason.party == party)
                    .toList();
        }

        /** Whether this party may give it. */
        public static boolean isOne(Party party, String code) {
            return of(party).stream().anyMatch(reason -> reason.code().equals(code));
        }
    }
}
