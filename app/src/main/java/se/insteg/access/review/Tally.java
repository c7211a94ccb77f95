package se.insteg.access.review;

import java.util.List;
import java.util.Map;

/** The report of a month: how many items of each kind, how many of each verdict, and who judged. */
public record Tally(Map<Item.Kind, Long> kinds, Map<Item.Verdict, Long> verdicts, List<String> reviewers) {}
