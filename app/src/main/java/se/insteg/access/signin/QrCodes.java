package se.insteg.access.signin;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as SVG: what to put in {@code viewBox} and in the path's {@code d}; one unit is one module. */
public record QrCodes(String viewBox, String path) {
    private static final int QUIET_ZONE = 4;

    public static QrCodes of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(',')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        int side = code.size + 2 * QUIET_ZONE;
        return new QrCodes("0 0 " + side + " " + side, path.toString());
    }
}
