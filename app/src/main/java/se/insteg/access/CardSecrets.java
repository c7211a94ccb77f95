package se.insteg.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.signin.Passwords;
import se.insteg.access.signin.PublicAddress;
import se.insteg.access.signin.QrCodes;
import se.insteg.access.signin.Token;

/**
 * What a participant's card bears: a number nobody guesses, as a QR code and in letters for whoever has no camera, and a
 * PIN. Neither is stored: of the number a hash, of the PIN a slow hash that also needs this installation's key, so that a
 * copy of the database is not enough to try a million PINs.
 */
@Component
public class CardSecrets {
    /** Crockford's 32: no I, L, O or U, so that a number read aloud or by hand comes out the same. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** 80 bits. */
    private static final int LENGTH = 16;

    private static final int PINS = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Passwords passwords;
    private final Vault vault;
    private final PublicAddress address;
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    CardSecrets(Passwords passwords, Vault vault, PublicAddress address, JdbcClient jdbc, Tenancy tenancy) {
        this.passwords = passwords;
        this.vault = vault;
        this.address = address;
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** A new number: 16 letters and digits. */
    public String number() {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            number.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return number.toString();
    }

    /** A new PIN: six digits, none that everybody tries first. */
    public String pin() {
        String pin = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(PINS));
        return pin.chars().distinct().count() < 3 || "0123456789012345 9876543210987654".contains(pin) ? pin() : pin;
    }

    /** As printed: in groups of four. */
    public static String grouped(String number) {
        return number.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** However it was typed: small letters, spaces, an O for a zero. */
    public static String plain(String typed) {
        return typed.replaceAll("[\\s–-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** 32 bytes, by which a number is found again. */
    public byte[] hash(String number) {
        return Token.hash(plain(number));
    }

    /** @param card the card's id, so that equal PINs do not look alike */
    public String pinHash(UUID card, String pin) {
        return passwords.hash(peppered(card, pin));
    }

    /** Takes as long when there is no card to compare with. */
    public boolean matches(ParticipantCards.@Nullable Card card, String typed) {
        UUID id = card == null ? new UUID(0, 0) : card.id();
        return passwords.matches(peppered(id, typed), card == null ? null : card.pinHash());
    }

    private String peppered(UUID card, String pin) {
        byte[] keyed = vault.keyedHash("card pin", card + "|" + pin);
        return Base64.getEncoder().encodeToString(keyed);
    }

    /** Where a card of the running transaction's municipality leads. @param language shown there, such as "ar" */
    public String address(String number, String language) {
        return address.link("/card/" + municipality() + "/" + number + "?lang=" + language);
    }

    /** Where somebody without a camera comes in with their card. @param language shown there */
    public String cardPage(String language) {
        return address.link("/card?lang=" + language);
    }

    private String municipality() {
        return jdbc.sql("select code from access.municipality where id = ?")
                .param(tenancy.current())
                .query(String.class)
                .single();
    }

    /** A new link's secret: 256 bits. */
    public String linkSecret() {
        return Token.random();
    }

    /** 32 bytes, by which a link's secret is found again. */
    public byte[] linkHash(String secret) {
        return Token.hash(secret);
    }

    /** Where a link of the running transaction's municipality leads. @param language shown there */
    public String linkAddress(String secret, String language) {
        return address.link("/link/" + municipality() + "/" + secret + "?lang=" + language);
    }

    /** Where a link to a contact person of a host leads. @param language shown there */
    public String hostLinkAddress(String secret, String language) {
        return address.link("/host/" + municipality() + "/" + secret + "?lang=" + language);
    }

    /** Where a calendar program fetches a calendar of the running transaction's municipality. */
    public String calendarAddress(String secret) {
        return address.link("/calendar/" + municipality() + "/" + secret);
    }

    /** Where a survey of the running transaction's municipality is answered. @param slip what stands on it; empty for a wall */
    public String surveyAddress(String survey, String slip) {
        return address.link("/survey/" + municipality() + "/" + survey + (slip.isEmpty() ? "" : "?slip=" + slip));
    }

    /** A QR code, as {@code ui} draws it. */
    public Picture picture(String address) {
        QrCodes code = QrCodes.of(address);
        return new Picture(code.viewBox(), code.path());
    }

    /** @param path one unit is one module of the code */
    public record Picture(String viewBox, String path) {}
}
