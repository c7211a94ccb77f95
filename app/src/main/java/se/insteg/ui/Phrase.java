package se.insteg.ui;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.HashSet;
import java.util.Set;

/** One message in one language, parsed once. Safe to use from many threads. */
public final class Phrase {
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final MessageFormat format;
    private final boolean rightToLeft;
    private final Set<Integer> keywords = new HashSet<>();

    public Phrase(String pattern, Language language) {
        format = new MessageFormat(pattern, language.locale());
        rightToLeft = language.rightToLeft();
        MessagePattern parts = new MessagePattern(pattern);
        for (int i = 0; i + 1 < parts.countParts(); i++) {
            MessagePattern.Part part = parts.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() == MessagePattern.ArgType.SELECT) {
                keywords.add(parts.getPart(i + 1).getValue());
            }
        }
    }

    /** The sentence; names written in the other direction are kept from turning it around. */
    public String say(Object... arguments) {
        Object[] safe = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            safe[i] = arguments[i] instanceof String text && !keywords.contains(i)
                    ? isolated(text, rightToLeft)
                    : arguments[i];
        }
        synchronized (format) {
            return format.format(safe);
        }
    }

    /** The text, kept from turning around what is written in the other direction. What begins isolated stays as it is. */
    static String isolated(String text, boolean rightToLeft) {
        boolean begun = !text.isEmpty() && text.charAt(0) == ISOLATE;
        boolean foreign = !begun && Bidi.getBaseDirection(text) == (rightToLeft ? Bidi.LTR : Bidi.RTL);
        return foreign ? ISOLATE + text + END_OF_ISOLATE : text;
    }
}
