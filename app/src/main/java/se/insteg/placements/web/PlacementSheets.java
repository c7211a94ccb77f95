package se.insteg.placements.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.insteg.access.Colleagues;
import se.insteg.hosts.HostOffer;
import se.insteg.people.Participant;
import se.insteg.placements.Decision;
import se.insteg.placements.Party;
import se.insteg.placements.PlacementExports.Some;
import se.insteg.placements.Proposal;
import se.insteg.placements.Round;
import se.insteg.placements.Shown;
import se.insteg.planner.output.XlsxList;
import se.insteg.planner.output.XlsxList.Column;

/** Rows of the spreadsheets, in Swedish whatever the language of the pages. */
@Component
class PlacementSheets {
    /** What can leave, with the names of file and sheet. */
    enum Kind {
        PLAN(
                "plan",
                "plan",
                "Plan",
                List.of(
                        new Column("deltagare", 28),
                        new Column("egen referens", 16),
                        new Column("utfall", 16),
                        new Column("plats", 30),
                        new Column("anordnare", 30),
                        new Column("poäng", 9),
                        new Column("skäl", 80))),
        PROPOSALS(
                "proposals",
                "forslag",
                "Förslag",
                List.of(
                        new Column("deltagare", 28),
                        new Column("egen referens", 16),
                        new Column("plats", 30),
                        new Column("anordnare", 30),
                        new Column("poäng", 9),
                        new Column("skäl", 50),
                        new Column("krav som frångicks", 24),
                        new Column("varför", 40),
                        new Column("föreslogs av", 24),
                        new Column("när", 17))),
        DECISIONS(
                "decisions",
                "beslut",
                "Beslut",
                List.of(
                        new Column("när", 17),
                        new Column("av", 24),
                        new Column("beslut", 24),
                        new Column("deltagare", 28),
                        new Column("egen referens", 16),
                        new Column("plats", 30),
                        new Column("anordnare", 30),
                        new Column("skäl", 50)));

        final String code;
        final String file;
        final String sheet;
        final List<Column> columns;

        Kind(String code, String file, String sheet, List<Column> columns) {
            this.code = code;
            this.file = file;
            this.sheet = sheet;
            this.columns = columns;
        }
    }

    private static final Locale SWEDISH = Locale.of("sv");

    private final MessageSource messages;
    private final Colleagues colleagues;
    private final Clock clock;

    PlacementSheets(MessageSource messages, Colleagues colleagues, Clock clock) {
        this.messages = messages;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** @param places offers as they were when the round was made */
    void plan(Some<Round.Line> some, Map<UUID, Round.Place> places, XlsxList list) {
        for (Round.Line line : some.rows()) {
            Participant person = some.people().get(line.personId());
            UUID offer = line.offerId();
            Round.Place then = offer == null ? null : places.get(offer);
            HostOffer now = offer == null ? null : some.offers().get(offer);
            if (person != null) {
                list.row(
                        person.details().identity().name(),
                        person.details().identity().reference(),
                        word("placements.sheet." + line.outcome()),
                        then == null ? title(now) : then.title(),
                        then == null ? host(now) : then.host(),
                        line.outcome() == Round.Outcome.PLACED ? line.points() : "",
                        reasons(line.story()));
            }
        }
    }

    private String reasons(Round.Story story) {
        if (story.because() != null) {
            return story.because().in("sv");
        }
        return story.reasons().stream()
                .filter(why -> why.must() || why.points() > 0)
                .map(this::reason)
                .collect(Collectors.joining("; "));
    }

    private String reason(Shown.Why why) {
        return word("placements.criterion." + why.criterion()) + ": "
                + why.evidence().in("sv")
                + (why.must() ? "" : " (+" + why.points() + ")");
    }

    void proposals(Some<Proposal> some, XlsxList list) {
        Map<UUID, String> staff =
                colleagues.names(some.rows().stream().map(Proposal::by).collect(Collectors.toSet()));
        for (Proposal one : some.rows()) {
            Participant person = some.people().get(one.personId());
            HostOffer offer = some.offers().get(one.offerId());
            if (person != null) {
                list.row(
                        person.details().identity().name(),
                        person.details().identity().reference(),
                        title(offer),
                        host(offer),
                        one.points(),
                        one.reason(),
                        one.waived().stream()
                                .map(criterion -> word("placements.criterion." + criterion))
                                .collect(Collectors.joining(", ")),
                        one.waivedWhy(),
                        staff.get(one.by()),
                        moment(one.at()));
            }
        }
    }

    void decisions(Some<Decision> some, XlsxList list) {
        Map<UUID, String> staff = colleagues.names(
                some.rows().stream().flatMap(one -> Stream.ofNullable(one.by())).collect(Collectors.toSet()));
        for (Decision one : some.rows()) {
            Participant person = some.people().get(one.personId());
            HostOffer offer = some.offers().get(one.offerId());
            if (person != null) {
                list.row(
                        moment(one.at()),
                        who(one, staff),
                        word("placements.deed." + one.deed()),
                        person.details().identity().name(),
                        person.details().identity().reference(),
                        title(offer),
                        host(offer),
                        one.reason());
            }
        }
    }

    private String who(Decision one, Map<UUID, String> staff) {
        Party party = one.party();
        String by = one.by() == null ? "" : staff.getOrDefault(one.by(), "");
        return party == null ? by : word("placements.party." + party) + (by.isEmpty() ? "" : " (" + by + ")");
    }

    private String word(String key) {
        return messages.getMessage(key, null, SWEDISH);
    }

    private String moment(Instant at) {
        ZonedDateTime here = at.atZone(clock.getZone());
        return String.format(Locale.ROOT, "%tF %tR", here, here);
    }

    private static String title(@Nullable HostOffer offer) {
        return offer == null ? "" : offer.details().title();
    }

    private static String host(@Nullable HostOffer offer) {
        return offer == null ? "" : offer.organisationName();
    }
}
