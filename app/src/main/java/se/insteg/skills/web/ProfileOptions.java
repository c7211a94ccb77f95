package se.insteg.skills.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.insteg.kernel.Form;
import se.insteg.skills.Claim;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.ClaimTexts;
import se.insteg.skills.Countries;

/** What the forms about claims let one choose among. */
public final class ProfileOptions {
    /** Those staff can say somebody said, in the order they are common. */
    static final ClaimSource[] SOURCES = {
        ClaimSource.STAFF, ClaimSource.SELF, ClaimSource.DOCUMENT, ClaimSource.TEACHER, ClaimSource.TEST
    };

    private ProfileOptions() {}

    public static List<Form.Option> levels(ClaimKind kind) {
        return kind.levels().stream()
                .map(level -> Form.Option.key(level, ClaimTexts.levelKey(kind, level)))
                .toList();
    }

    public static List<Form.Option> sources() {
        return Stream.of(SOURCES)
                .map(source -> Form.Option.key(source.code(), "skills.source.choose." + source.name()))
                .toList();
    }

    public static List<Form.Option> bases() {
        return Arrays.stream(Claim.Basis.values())
                .map(basis -> Form.Option.key(basis.code(), "skills.basis.choose." + basis.name()))
                .toList();
    }

    /** @param language as the page's */
    public static List<Form.Option> countries(String language) {
        return Countries.in(Locale.forLanguageTag(language)).stream()
                .map(country -> Form.Option.text(country.code(), country.name()))
                .toList();
    }
}
