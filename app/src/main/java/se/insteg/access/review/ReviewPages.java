package se.insteg.access.review;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Audit;
import se.insteg.access.Colleagues;
import se.insteg.access.audit.AuditLog;
import se.insteg.access.audit.AuditNames;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;

/** The monthly review of the log: the months, a month's items, judging several at once, and the month's report. */
@Controller
class ReviewPages {
    private static final int LONGEST = 1000;
    /** As many items as a page shows; those judged make room for the next. */
    private static final int AT_A_TIME = 50;

    private final LogReview review;
    private final AuditLog log;
    private final AuditNames names;
    private final Colleagues colleagues;
    private final Audit audit;

    ReviewPages(LogReview review, AuditLog log, AuditNames names, Colleagues colleagues, Audit audit) {
        this.review = review;
        this.log = log;
        this.names = names;
        this.colleagues = colleagues;
        this.audit = audit;
    }

    @GetMapping("/audit/review")
    String months(Model model) {
        List<LogReview.Month> months = review.months();
        boolean dueMade = !review.anythingIn(review.due())
                || months.stream().anyMatch(one -> one.month().equals(review.due()));
        model.addAttribute("months", months);
        model.addAttribute("due", dueMade ? null : review.due());
        return "access/review";
    }

    @GetMapping("/audit/review/month")
    String month(Form form, Model model) {
        return show(month(form), form, model);
    }

    @PostMapping("/audit/review/make")
    String make(Form form) {
        YearMonth which = month(form);
        review.make(which);
        return "redirect:/audit/review/month?of=" + which;
    }

    @PostMapping("/audit/review/month")
    String judge(Form form, Model model) {
        YearMonth which = month(form);
        List<UUID> items = form.all("item").stream()
                .flatMap(text -> Stream.ofNullable(Ids.read(text)))
                .toList();
        if (items.isEmpty()) {
            form.rejectAll("access.review.items.missing");
        }
        Item.Verdict verdict = verdict(form);
        String text = form.text("reason");
        if (text.length() > LONGEST || (text.isEmpty() && verdict != null && verdict != Item.Verdict.OK)) {
            form.reject("reason", "access.review.reason.missing");
        }
        if (form.rejected() || verdict == null) {
            return show(which, form, model);
        }
        review.judge(which, items, verdict, text.isEmpty() ? null : text);
        return "redirect:/audit/review/month?of=" + which;
    }

    private String show(YearMonth month, Form form, Model model) {
        List<Item> items = review.items(month);
        List<Item> page = items.stream().limit(AT_A_TIME).toList();
        Map<UUID, AuditNames.Line> lines = new HashMap<>();
        names.named(log.rows(page.stream().map(Item::auditId).toList())).forEach(line -> lines.put(line.id(), line));
        model.addAttribute("month", month);
        model.addAttribute("made", review.find(month).orElse(null));
        model.addAttribute("ended", !month.isAfter(review.due()));
        model.addAttribute(
                "shown",
                page.stream()
                        .filter(item -> lines.containsKey(item.auditId()))
                        .map(item -> new ShownItem(item, Objects.requireNonNull(lines.get(item.auditId()))))
                        .toList());
        model.addAttribute("tally", tally(items));
        model.addAttribute("form", form);
        audit.write(new Audit.Entry("AUDIT_LOG_SHOWN", "audit", null, "granskning", "rows=" + page.size()));
        return "access/review-month";
    }

    private Tally tally(List<Item> items) {
        Map<Item.Kind, Long> kinds = new EnumMap<>(Item.Kind.class);
        Map<Item.Verdict, Long> verdicts = new EnumMap<>(Item.Verdict.class);
        Set<UUID> judges = new HashSet<>();
        for (Item item : items) {
            item.kinds().forEach(kind -> kinds.merge(kind, 1L, Long::sum));
            if (item.verdict() != null) {
                verdicts.merge(item.verdict(), 1L, Long::sum);
            }
            if (item.judgedBy() != null) {
                judges.add(item.judgedBy());
            }
        }
        return new Tally(
                kinds,
                verdicts,
                colleagues.names(judges).values().stream().sorted().toList());
    }

    private static Item.@Nullable Verdict verdict(Form form) {
        String typed = form.text("verdict").toUpperCase(Locale.ROOT);
        for (Item.Verdict verdict : Item.Verdict.values()) {
            if (verdict.name().equals(typed)) {
                return verdict;
            }
        }
        form.reject("verdict", "access.review.verdict.missing");
        return null;
    }

    /** The one asked for; the last that has ended when none is. */
    private YearMonth month(Form form) {
        String typed = form.text("of");
        try {
            return typed.isEmpty() ? review.due() : YearMonth.parse(typed);
        } catch (DateTimeParseException none) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "access.review.noMonth");
        }
    }
}
