package se.insteg.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.insteg.kernel.Banner;
import se.insteg.kernel.Form;
import se.insteg.kernel.MenuEntry;
import se.insteg.kernel.Viewer;

/**
 * What every template is given as {@code page}: words, formats, who is looking and where. Made anew for each answer.
 */
public final class Page {
    private final House house;
    private final Language language;
    private final Formats formats;
    private final Visit visit;

    /**
     * This request, as far as templates need it.
     *
     * @param method GET, POST …
     * @param path without the query
     * @param query after the question mark, raw
     * @param theme "light", "dark" or "auto"
     * @param viewer who is signed in
     * @param csrf token that forms send back; asked for only by pages with a form, since it starts a session
     * @param nonce of the Content-Security-Policy; empty when there is none
     */
    record Visit(
            String method,
            String path,
            @Nullable String query,
            String theme,
            @Nullable Viewer viewer,
            Supplier<String> csrf,
            String nonce) {}

    /** What is the same for every request. */
    record House(
            Messages messages,
            Assets assets,
            Clock clock,
            List<MenuEntry> menu,
            List<Banner.Plug> banners,
            About about) {}

    Page(House house, Language language, Visit visit) {
        this.house = house;
        this.language = language;
        this.formats = new Formats(language, house.clock().getZone());
        this.visit = visit;
    }

    /** The sentence with this key, in the viewer's language. Dates, times and lists of texts in it are written out. */
    public String t(String key, Object... arguments) {
        Object[] written = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            written[i] = arguments[i] instanceof Collection<?> several
                    ? list(several.stream().map(String::valueOf))
                    : formats.argument(arguments[i]);
        }
        return house.messages().say(language, key, written);
    }

    /** "kök, städ, butik", with the comma of the viewer's language; what is written in the other direction is isolated. */
    public String list(Stream<String> several) {
        return several.map(one -> Phrase.isolated(one, language.rightToLeft()))
                .collect(Collectors.joining(t("ui.list", "", "")));
    }

    public String list(Collection<String> several) {
        return list(several.stream());
    }

    public String t(Form.Problem problem) {
        return t(problem.messageKey(), problem.arguments().toArray());
    }

    public String t(Form.Option option) {
        return option.translated() ? t(option.label()) : option.label();
    }

    /** The ids of a field's hint and error, as {@code aria-describedby} wants them; null when it has neither. */
    public static @Nullable String describedBy(String field, @Nullable String hint, Form.@Nullable Problem problem) {
        String ids = (problem == null ? "" : "e-" + field + ' ') + (hint == null ? "" : "h-" + field);
        return ids.isEmpty() ? null : ids.strip();
    }

    /** The same page in another language, for what says a thing twice; Swedish when it is not spoken here. */
    public Page in(String tag) {
        Language other = house.messages().language(tag);
        return new Page(house, other == null ? Language.SWEDISH : other, visit);
    }

    /** What speakers of the page's language call it, such as "Svenska". */
    public String ownName() {
        return language.ownName();
    }

    /** BCP 47 tag of the language the page is written in. */
    public String lang() {
        return language.tag();
    }

    /** "ltr" or "rtl". */
    public String dir() {
        return language.dir();
    }

    public boolean rightToLeft() {
        return language.rightToLeft();
    }

    public List<Language> languages() {
        return house.messages().languages();
    }

    /** "light", "dark", or "auto" when the device decides. */
    public String theme() {
        return visit.theme();
    }

    public @Nullable Viewer viewer() {
        return visit.viewer();
    }

    /** The token a form must send as {@code _csrf}; {@code ui/form.jte} does. */
    public String csrf() {
        return visit.csrf().get();
    }

    public String nonce() {
        return visit.nonce();
    }

    public String path() {
        return visit.path();
    }

    /**
     * This address with a parameter set; the start page when the page answers something other than a GET, unless it is one
     * of those that are opened by a button at their own address: whoever came by a link has no start page.
     */
    public String here(String parameter, String value) {
        boolean get = visit.method().equals("GET");
        boolean bySlip = visit.path().startsWith("/survey/");
        boolean byLink = Stream.of("/host/", "/link/", "/activities/").anyMatch(visit.path()::startsWith);
        String query = visit.query();
        return UriComponentsBuilder.fromPath(get || byLink || bySlip ? visit.path() : "/")
                .query((get || bySlip) && query != null ? query : "")
                .replaceQueryParam(parameter, value)
                .build()
                .toUriString();
    }

    /** What is said on top of every page to this viewer now. */
    public List<Banner> banners() {
        Viewer viewer = visit.viewer();
        return viewer == null
                ? List.of()
                : house.banners().stream()
                        .flatMap(plug -> plug.banners(viewer).stream())
                        .toList();
    }

    /** The ways to work that this viewer may go, part by part. */
    public List<MenuPart> menu() {
        return parts().filter(part -> part.of() != MenuEntry.Part.OWN).toList();
    }

    /** The ways to the viewer's own things, in order. */
    public List<MenuEntry> ownMenu() {
        return parts().filter(part -> part.of() == MenuEntry.Part.OWN)
                .flatMap(part -> part.entries().stream())
                .toList();
    }

    private Stream<MenuPart> parts() {
        Viewer viewer = visit.viewer();
        return viewer == null ? Stream.empty() : MenuPart.of(house.menu(), viewer, visit.path()).stream();
    }

    /** Whether the entry leads to where we are, or to what this is part of. */
    public boolean at(MenuEntry entry) {
        return entry.holds(visit.path());
    }

    /** Address of a style sheet, script or picture; changes when its content does. */
    public String asset(String name) {
        return house.assets().address(name);
    }

    public About about() {
        return house.about();
    }

    public LocalDate today() {
        return LocalDate.now(house.clock());
    }

    public Instant now() {
        return house.clock().instant();
    }

    /** "12 januari 2026". */
    public String date(LocalDate date) {
        return formats.date(date);
    }

    /** "mån 12 januari". */
    public String day(LocalDate date) {
        return formats.day(date);
    }

    /** "overdue", "today", "tomorrow", "soon" or "later". */
    public String urgency(LocalDate due) {
        return Deadline.of(due, today()).kind().name().toLowerCase(Locale.ROOT);
    }

    /** Days between today and the date, whichever comes first. */
    public long daysTo(LocalDate due) {
        return Deadline.of(due, today()).days();
    }

    /** "12 januari 2026 09:04", Swedish time. */
    public String time(Instant instant) {
        return formats.time(instant);
    }

    /** "09:04". */
    public String clock(LocalTime time) {
        return formats.clock(time);
    }

    /** "1 234". */
    public String number(long number) {
        return formats.number(number);
    }

    /** "januari 2026". */
    public String month(YearMonth month) {
        return formats.month(month.atDay(1));
    }

    /** A time in hours and minutes, such as "4 timmar" or "2 tim 30 min". @param minutes 0 or more */
    public String span(long minutes) {
        long hours = minutes / 60;
        long rest = minutes % 60;
        if (rest == 0) {
            return t("ui.span.hours", hours);
        }
        return hours == 0 ? t("ui.span.minutes", rest) : t("ui.span.both", hours, rest);
    }

    /** "38 %". */
    public String percent(long wholePercent) {
        return formats.percent(wholePercent);
    }
}
