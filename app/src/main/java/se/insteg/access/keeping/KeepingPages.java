package se.insteg.access.keeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.insteg.access.Action;
import se.insteg.access.ErasedByHand;
import se.insteg.access.Forgetting;
import se.insteg.access.Rights;
import se.insteg.access.Subject;

/**
 * What is kept how long, why, and who erases it. Nothing of it is written down for the page: the rules are the tables' own,
 * the times are the jobs', and what went is what they noted. Only what a table holds is said in words here.
 */
@Controller
class KeepingPages {
    private final KeptTables tables;
    private final ForgettingWork work;
    private final ForgettingTable runs;
    private final ObjectProvider<ErasedByHand> byHand;
    private final Rights rights;
    private final Clock clock;

    KeepingPages(
            KeptTables tables,
            ForgettingWork work,
            ForgettingTable runs,
            ObjectProvider<ErasedByHand> byHand,
            Rights rights,
            Clock clock) {
        this.tables = tables;
        this.work = work;
        this.runs = runs;
        this.byHand = byHand;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/keeping")
    String show(Model model) {
        rights.require(Action.SEE_KEEPING, Subject.MUNICIPALITY);
        Map<String, Forgetting> rules = new HashMap<>();
        work.all().forEach(rule -> rule.tables().keySet().forEach(table -> rules.put(table, rule)));
        Map<String, ErasedByHand> hands = new HashMap<>();
        byHand.forEach(one -> hands.put(one.table(), one));
        Map<String, ForgettingTable.Run> noted = new HashMap<>();
        runs.all().forEach(run -> noted.put(run.name(), run));
        Map<String, List<KeptGroup.Row>> groups = new LinkedHashMap<>();
        KeptTable.GROUPS.forEach(group -> groups.put(group, new ArrayList<>()));
        for (KeptTable table : tables.all()) {
            groups.getOrDefault(table.group(), new ArrayList<>())
                    .add(row(table, rules.get(table.name()), hands.get(table.name()), noted));
        }
        model.addAttribute(
                "groups",
                groups.entrySet().stream()
                        .filter(group -> !group.getValue().isEmpty())
                        .map(group -> KeptGroup.of(group.getKey(), group.getValue()))
                        .toList());
        model.addAttribute(
                "last",
                noted.values().stream()
                        .map(ForgettingTable.Run::lastAt)
                        .filter(at -> at.isAfter(Instant.EPOCH))
                        .max(Comparator.naturalOrder())
                        .orElse(null));
        model.addAttribute(
                "erased",
                noted.values().stream().mapToLong(ForgettingTable.Run::allRows).sum());
        return "access/keeping";
    }

    private KeptGroup.Row row(
            KeptTable table,
            @Nullable Forgetting rule,
            @Nullable ErasedByHand hand,
            Map<String, ForgettingTable.Run> noted) {
        KeptGroup.Run run = rule == null ? null : run(rule, noted.get(rule.name()));
        return new KeptGroup.Row(
                List.of(KeepingWords.of(table)),
                KeepingWords.until(table),
                table.promised(),
                run != null ? "access.keeping.by.insteg" : hand != null ? hand.who() : KeepingWords.by(table),
                run);
    }

    private KeptGroup.Run run(Forgetting rule, ForgettingTable.@Nullable Run noted) {
        Instant now = clock.instant();
        Duration every = rule.every();
        if (noted == null || !noted.lastAt().isAfter(Instant.EPOCH)) {
            return new KeptGroup.Run(null, now, 0, 0);
        }
        Instant next = noted.lastAt().plus(every);
        return new KeptGroup.Run(noted.lastAt(), next.isBefore(now) ? now : next, noted.lastRows(), noted.allRows());
    }
}
