package se.insteg.ui;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/** Our messages for those parts of Spring, and those rooms' Java code, that ask a {@link MessageSource}. */
final class IcuMessageSource implements MessageSource {
    private final Messages messages;

    IcuMessageSource(Messages messages) {
        this.messages = messages;
    }

    @Override
    public @Nullable String getMessage(
            String key, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        return messages.has(key) ? say(key, arguments, locale) : otherwise;
    }

    @Override
    public String getMessage(String key, Object @Nullable [] arguments, @Nullable Locale locale) {
        if (!messages.has(key)) {
            throw new NoSuchMessageException(key, locale == null ? Locale.ROOT : locale);
        }
        return say(key, arguments, locale);
    }

    @Override
    public String getMessage(MessageSourceResolvable wanted, @Nullable Locale locale) {
        String[] keys = wanted.getCodes() == null ? new String[0] : wanted.getCodes();
        for (String key : keys) {
            if (messages.has(key)) {
                return say(key, wanted.getArguments(), locale);
            }
        }
        if (wanted.getDefaultMessage() != null) {
            return wanted.getDefaultMessage();
        }
        throw new NoSuchMessageException(String.join(", ", keys), locale == null ? Locale.ROOT : locale);
    }

    private String say(String key, Object @Nullable [] arguments, @Nullable Locale locale) {
        Language language = locale == null
                ? Language.SWEDISH
                : messages.bestFor(List.of(new Locale.LanguageRange(locale.toLanguageTag())));
        return messages.say(language, key, arguments == null ? new Object[0] : arguments);
    }
}
