package se.insteg.access;

import java.util.List;

/** Cards to try in the demonstration, shown where one comes in with a card. A bean only while Insteg demonstrates. */
public interface DemoCards {
    List<DemoCard> all();

    /** @param code kommunkod @param number as printed beneath the QR code */
    record DemoCard(String code, String municipality, String name, String number, String pin) {}
}
