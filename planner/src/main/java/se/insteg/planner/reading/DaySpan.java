package se.insteg.planner.reading;

import java.time.LocalDate;

/** From a first day to a last, both included. @param last not before the first */
public record DaySpan(LocalDate first, LocalDate last) {}
