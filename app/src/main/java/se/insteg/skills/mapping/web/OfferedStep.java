package se.insteg.skills.mapping.web;

/** A next step as the end of an interview offers it. @param why key of the reason; empty for what was agreed on */
public record OfferedStep(int number, String what, String why) {}
