package se.insteg.access.signin;

/** RFC 4648 base 32 without padding: how authenticator apps take a key typed by hand. */
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte value : bytes) {
            buffer = buffer << 8 | (value & 0xFF);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(LETTERS.charAt(buffer >> bits & 31));
            }
        }
        if (bits > 0) {
            text.append(LETTERS.charAt(buffer << (5 - bits) & 31));
        }
        return text.toString();
    }
}
