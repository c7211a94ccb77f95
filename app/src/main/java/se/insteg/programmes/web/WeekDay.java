package se.insteg.programmes.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day of a week and what is held on it. @param holiday as {@link se.insteg.rules.Holidays} calls it */
public record WeekDay(LocalDate day, @Nullable String holiday, List<SessionLine> lines) {}
