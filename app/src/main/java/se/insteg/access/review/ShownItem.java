package se.insteg.access.review;

import se.insteg.access.audit.AuditNames;

/** An item with its row of the log, for the page. */
public record ShownItem(Item item, AuditNames.Line line) {}
