package se.insteg.surveys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.CardSecrets;
import se.insteg.access.Vault;
import se.insteg.surveys.store.SlipTable;
import se.insteg.surveys.store.SlipTable.Standing;
import se.insteg.surveys.store.TallyTable;
import se.insteg.surveys.store.TallyTable.Mark;

/** Burns a slip and makes the marks, in one transaction and one at a time. Knows nothing of rights; the survey is locked. */
@Component
class BallotBox {
    /** How answers came, and which language they were read in: counted for themselves, tied to no answer. */
    static final String WAY = "@way";

    static final String LANGUAGE = "@language";

    /** 40 bits: nobody guesses one of a few hundred. */
    static final int CODE_LENGTH = 8;

    private final SlipTable slips;
    private final TallyTable tallies;
    private final CardSecrets secrets;
    private final Vault vault;

    BallotBox(SlipTable slips, TallyTable tallies, CardSecrets secrets, Vault vault) {
        this.slips = slips;
        this.tallies = tallies;
        this.secrets = secrets;
        this.vault = vault;
    }

    /** Counts of nobody, for everything that can be answered. */
    void prepare(Survey survey, Collection<String> languages) {
        List<Mark> all = new ArrayList<>();
        for (Question question : survey.questions()) {
            question.choices().forEach(choice -> all.add(new Mark(question.key(), choice.key())));
            all.add(new Mark(question.key(), Question.NO_ANSWER));
        }
        for (Ballot.Way way : Ballot.Way.values()) {
            all.add(new Mark(WAY, way.name()));
        }
        languages.forEach(language -> all.add(new Mark(LANGUAGE, language)));
        tallies.prepare(survey.id(), all);
    }

    /** So many new slips. @return what stands on them, to be shown once */
    List<String> slips(UUID survey, int number) {
        List<String> codes = new ArrayList<>();
        for (int made = 0; made < number; made++) {
            codes.add(secrets.number().substring(0, CODE_LENGTH));
        }
        slips.add(survey, codes.stream().map(code -> hash(survey, code)).toList());
        return codes;
    }

    Standing standing(UUID survey, String typed) {
        return slips.standing(survey, hash(survey, typed));
    }

    /** From a phone. @return how the slip stood: only an unused one was counted */
    Standing put(Survey survey, String typed, Ballot ballot) {
        return put(survey, hash(survey.id(), typed), ballot, null);
    }

    private Standing put(Survey survey, byte[] hash, Ballot ballot, @Nullable UUID sheet) {
        Standing stood = slips.standing(survey.id(), hash);
        if (stood == Standing.UNUSED && slips.use(survey.id(), hash, sheet)) {
            tallies.add(survey.id(), marks(ballot), 1);
        }
        return stood;
    }

    /** A sheet of paper. @param receipt by which it is taken back; empty unless it was counted */
    record Typed(Standing stood, String receipt) {}

    Typed type(Survey survey, String typed, Ballot ballot) {
        UUID sheet = UUID.randomUUID();
        Standing stood = put(survey, hash(survey.id(), typed), ballot, sheet);
        return new Typed(stood, stood == Standing.UNUSED ? receipt(sheet, ballot) : "");
    }

    /**
     * Only for whoever holds the receipt of that very sheet: else one could try what others answered until it fits.
     *
     * @return false when it is not, or was taken back already: then nothing is written
     */
    boolean takeBack(Survey survey, String typed, Ballot ballot, String receipt) {
        byte[] hash = hash(survey.id(), typed);
        boolean own = slips.sheet(survey.id(), hash)
                .filter(sheet -> MessageDigest.isEqual(
                        receipt(sheet, ballot).getBytes(StandardCharsets.UTF_8),
                        receipt.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
        if (own) {
            slips.giveBack(survey.id(), hash);
            tallies.add(survey.id(), marks(ballot), -1);
        }
        return own;
    }

    /** What only this installation can say of that sheet with these answers. */
    private String receipt(UUID sheet, Ballot ballot) {
        String said = new TreeMap<>(ballot.answers()) + ballot.language();
        return HexFormat.of().formatHex(vault.keyedHash("survey sheet", sheet + "|" + said));
    }

    private static Collection<Mark> marks(Ballot ballot) {
        List<Mark> marks = new ArrayList<>();
        ballot.answers().forEach((question, choice) -> marks.add(new Mark(question, choice)));
        marks.add(new Mark(WAY, ballot.way().name()));
        marks.add(new Mark(LANGUAGE, ballot.language()));
        return marks;
    }

    /** With this installation's key, so that a copy of the database is not enough to try what somebody's slip said. */
    private byte[] hash(UUID survey, String typed) {
        return vault.keyedHash("survey slip", survey + "|" + CardSecrets.plain(typed));
    }
}
