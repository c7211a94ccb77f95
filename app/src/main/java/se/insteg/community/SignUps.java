package se.insteg.community;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.CardSecrets;
import se.insteg.access.Vault;
import se.insteg.community.store.SignUpTable;
import se.insteg.kernel.Ids;

/**
 * Coming to an activity without an account, in a stranger's transaction for that one activity. What is known of whoever
 * comes is what they wrote; with the code they were told they take it back.
 */
@Component
public class SignUps {
    /** Crockford's 32: no I, L, O or U. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** 50 bits: not guessed at twenty tries a quarter of an hour. */
    private static final int CODE_LENGTH = 10;

    private static final int BITS = 0x1F;

    private final SignUpTable table;
    private final ActivityList list;
    private final Vault vault;
    private final Clock clock;

    SignUps(SignUpTable table, ActivityList list, Vault vault, Clock clock) {
        this.table = table;
        this.list = list;
        this.vault = vault;
        this.clock = clock;
    }

    /** What became of somebody's wish to come. */
    public sealed interface Result {
        /** @param code to take it back with */
        record Joined(String code) implements Result {}

        /** @param left how many seats there still are; 0 for none */
        record Full(int left) implements Result {}

        /** It is not held that day, or is over, or asks nobody to sign up. */
        record NotHeld() implements Result {}
    }

    /** An id for a form that is shown now. */
    public UUID next() {
        return Ids.next(clock);
    }

    /** How many seats are left each day to come that somebody has signed up for; null: there is no limit. */
    public @Nullable Integer left(Activity activity, LocalDate day) {
        Integer seats = activity.details().seats();
        Map<LocalDate, Integer> taken = seats == null ? Map.of() : table.people(activity.id(), day);
        return seats == null ? null : Math.max(0, seats - taken.getOrDefault(day, 0));
    }

    /** One at a time for each day, so that no seat is given twice. The same id twice is one. */
    public Result join(Activity activity, SignUp wish) {
        table.lock(activity.id(), wish.day());
        if (table.knows(wish.id())) {
            return new Result.Joined(code(wish.id()));
        }
        boolean held = activity.details().signUp()
                && list.coming(activity).stream()
                        .anyMatch(one -> one.day().equals(wish.day())
                                && !one.cancelled()
                                && one.from(clock.getZone()).isAfter(clock.instant()));
        if (!held) {
            return new Result.NotHeld();
        }
        Integer left = left(activity, wish.day());
        if (left != null && left < wish.people()) {
            return new Result.Full(left);
        }
        String code = code(wish.id());
        return table.add(wish, activity.id(), hash(code)) ? new Result.Joined(code) : new Result.NotHeld();
    }

    /** @param code however it was typed @return false when nobody has signed up for this activity with it */
    public boolean leave(Activity activity, String code) {
        return table.remove(activity.id(), hash(CardSecrets.plain(code))) > 0;
    }

    /** Told again to whoever sends the same form twice; nobody without the installation's key makes it from the id. */
    private String code(UUID id) {
        byte[] keyed = vault.keyedHash("community sign-up", id.toString());
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(SIGNS.charAt(keyed[i] & BITS));
        }
        return code.toString();
    }

    private byte[] hash(String code) {
        return vault.keyedHash("community code", code);
    }
}
