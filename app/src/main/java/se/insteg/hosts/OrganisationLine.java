package se.insteg.hosts;

/** An organisation as a line of a list. @param openOffers how many of its offers are open @param freeSeats in those */
public record OrganisationLine(Organisation organisation, int openOffers, int freeSeats) {}
