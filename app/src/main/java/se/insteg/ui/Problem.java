package se.insteg.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request got no proper answer, as told to the one who asked.
 *
 * @param status HTTP status
 * @param family status whose general words are used, {@code ui.problem.<family>.…}
 * @param messageKey what is special this time; null when the general words say it all
 * @param arguments of that sentence
 * @param reference code that stands in the log beside the cause
 * @param cause null when only a status is known
 */
public record Problem(
        int status,
        int family,
        @Nullable String messageKey,
        List<Object> arguments,
        String reference,
        @Nullable Throwable cause) {
    public String titleKey() {
        return "ui.problem." + family + ".title";
    }

    public String whatKey() {
        return "ui.problem." + family + ".what";
    }

    public String doKey() {
        return "ui.problem." + family + ".do";
    }

    /** Whether those who run Insteg should be told. */
    public boolean ours() {
        return status >= 500;
    }
}
