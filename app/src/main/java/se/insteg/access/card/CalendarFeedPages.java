package se.insteg.access.card;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.insteg.access.CalendarFeed;
import se.insteg.access.CardSecrets;
import se.insteg.access.signin.Limits;
import se.insteg.access.tenancy.OwnTransactions;

/** A calendar by its secret address, for programs that keep asking: 410 once it is over, which makes them stop. */
@RestController
@OwnTransactions
class CalendarFeedPages {
    private final ObjectProvider<CalendarFeed> feeds;
    private final CardSignIn municipalities;
    private final CardSecrets secrets;
    private final Limits limits;

    CalendarFeedPages(
            ObjectProvider<CalendarFeed> feeds, CardSignIn municipalities, CardSecrets secrets, Limits limits) {
        this.feeds = feeds;
        this.municipalities = municipalities;
        this.secrets = secrets;
        this.limits = limits;
    }

    @GetMapping("/calendar/{code}/{token}")
    ResponseEntity<String> read(@PathVariable String code, @PathVariable String token, HttpServletRequest request) {
        limits.take(Limits.Kind.CALENDAR, request.getRemoteAddr());
        String calendar = municipalities
                .tenant(code)
                .flatMap(tenant -> feeds.orderedStream()
                        .map(feed -> feed.read(tenant, secrets.linkHash(token)))
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(null);
        if (calendar == null) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
        limits.giveBack(Limits.Kind.CALENDAR, request.getRemoteAddr());
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar;charset=UTF-8")
                .header("Content-Disposition", "inline; filename=\"insteg.ics\"")
                .body(calendar);
    }
}
