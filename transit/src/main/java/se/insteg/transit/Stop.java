package se.insteg.transit;

/** Where one gets on and off. @param id as in the feed */
public record Stop(String id, String name, Point at) {}
