package se.insteg.access.sealing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One municipality's log and its seals, read through a connection of the audit reader that is in a transaction and has
 * been told the municipality. Plain JDBC, so that the command line reads exactly as the application does.
 */
public final class SealedLog {
    private static final String COLUMNS = "id, at, actor_id, action, subject_kind, subject_id, why, details,"
            + " address::text as address, flags, xid::text as xid";

    private final Connection reader;
    private final UUID tenant;
    private final Function<String, byte[]> keyed;

    /** @param keyed a keyed hash that only this installation can make */
    public SealedLog(Connection reader, UUID tenant, Function<String, byte[]> keyed) {
        this.reader = reader;
        this.tenant = tenant;
        this.keyed = keyed;
    }

    /** Some rows, as they are. @param firstAt, lastAt null when there are none */
    record Content(
            long rows, @Nullable Instant firstAt, @Nullable Instant lastAt, byte[] digest) {}

    /** The next seal, after the last; empty when no row is old enough. Nothing is written here. */
    public Optional<Seal> next(@Nullable Seal last, Instant now) throws SQLException {
        long from = last == null ? 0 : last.toXid();
        long to = number("select pg_snapshot_xmin(pg_current_snapshot())::text");
        if (to <= from) {
            return Optional.empty();
        }
        Content content = content(from, to);
        if (content.firstAt() == null || content.lastAt() == null) {
            return Optional.empty();
        }
        int number = last == null ? 1 : last.number() + 1;
        Seal draft = new Seal(
                number,
                from,
                to,
                content.rows(),
                content.firstAt(),
                content.lastAt(),
                content.digest(),
                new byte[0],
                now);
        return Optional.of(new Seal(
                number,
                from,
                to,
                content.rows(),
                content.firstAt(),
                content.lastAt(),
                content.digest(),
                mac(draft, last),
                now));
    }

    /**
     * Compares every row with its seal, and every seal with the one before. A batch that is old enough to be forgotten
     * may be gone, all of it.
     */
    public Report verify(Instant now) throws SQLException {
        Instant forgotten = LogErrand.KEPT.before(now);
        List<Report.Finding> findings = new ArrayList<>();
        Seal last = null;
        long rows = 0;
        for (Seal seal : seals()) {
            int expected = last == null ? 1 : last.number() + 1;
            if (seal.number() != expected) {
                findings.add(new Report.Finding(Report.Kind.SEAL_MISSING, expected, null, null, 0, 0));
            } else if (seal.fromXid() != (last == null ? 0 : last.toXid())
                    || !MessageDigest.isEqual(seal.mac(), mac(seal, last))) {
                findings.add(finding(Report.Kind.SEAL_CHANGED, seal, seal.rows()));
            }
            Content content = content(seal.fromXid(), seal.toXid());
            rows += content.rows();
            if (content.rows() == 0 && seal.lastAt().isBefore(forgotten)) {
                last = seal;
                continue;
            }
            if (content.rows() != seal.rows()) {
                findings.add(finding(
                        content.rows() < seal.rows() ? Report.Kind.ROWS_REMOVED : Report.Kind.ROWS_ADDED,
                        seal,
                        content.rows()));
            } else if (!MessageDigest.isEqual(content.digest(), seal.digest())) {
                findings.add(finding(Report.Kind.ROWS_CHANGED, seal, content.rows()));
            }
            last = seal;
        }
        long to = last == null ? 0 : last.toXid();
        return new Report(last, rows, waiting(to), findings);
    }

    /** Whether nothing of the batch is left. */
    boolean isForgotten(Seal seal) throws SQLException {
        return content(seal.fromXid(), seal.toXid()).rows() == 0;
    }

    /** Whether the rows of the batch are those that were sealed. */
    boolean isAsSealed(Seal seal) throws SQLException {
        Content content = content(seal.fromXid(), seal.toXid());
        return content.rows() == seal.rows() && MessageDigest.isEqual(content.digest(), seal.digest());
    }

    private static Report.Finding finding(Report.Kind kind, Seal seal, long found) {
        return new Report.Finding(kind, seal.number(), seal.firstAt(), seal.lastAt(), seal.rows(), found);
    }

    private long waiting(long from) throws SQLException {
        try (PreparedStatement query = reader.prepareStatement(
                "select count(*) from access.audit where tenant_id = ? and xid >= ?::text::xid8")) {
            query.setObject(1, tenant);
            query.setString(2, Long.toString(from));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement query = reader.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return Long.parseLong(row.getString(1));
        }
    }

    /** In the order of their numbers. */
    List<Seal> seals() throws SQLException {
        List<Seal> seals = new ArrayList<>();
        try (PreparedStatement query = reader.prepareStatement("""
                select number, from_xid::text, to_xid::text, row_count, first_at, last_at, digest, mac, sealed_at
                from access.audit_seal where tenant_id = ? order by number
                """)) {
            query.setObject(1, tenant);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    seals.add(seal(row));
                }
            }
        }
        return seals;
    }

    /** A row of access.audit_seal, its columns in this order: number, from, to, rows, first, last, digest, mac, at. */
    static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getInt(1),
                Long.parseLong(row.getString(2)),
                Long.parseLong(row.getString(3)),
                row.getLong(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getBytes(7),
                row.getBytes(8),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }

    private Content content(long from, long to) throws SQLException {
        MessageDigest digest = sha256();
        long rows = 0;
        Instant first = null;
        Instant last = null;
        try (PreparedStatement query = reader.prepareStatement(
                "select " + COLUMNS
                        + " from access.audit where tenant_id = ? and xid >= ?::text::xid8 and xid < ?::text::xid8 order by id")) {
            query.setFetchSize(1000); // a batch need not fit in memory
            query.setObject(1, tenant);
            query.setString(2, Long.toString(from));
            query.setString(3, Long.toString(to));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
                    first = first == null || at.isBefore(first) ? at : first;
                    last = last == null || at.isAfter(last) ? at : last;
                    digest.update(written(row, at));
                    rows++;
                }
            }
        }
        return new Content(rows, first, last, digest.digest());
    }

    /** A row as bytes that no other row has: every value with its length. */
    private byte[] written(ResultSet row, Instant at) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(300);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            value(out, tenant.toString());
            value(out, at.toString());
            for (String column : List.of(
                    "id",
                    "actor_id",
                    "action",
                    "subject_kind",
                    "subject_id",
                    "why",
                    "details",
                    "address",
                    "flags",
                    "xid")) {
                value(out, row.getString(column));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void value(DataOutputStream out, @Nullable String value) throws IOException {
        byte[] text = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(value == null ? -1 : text.length);
        out.write(text);
    }

    private byte[] mac(Seal seal, @Nullable Seal before) {
        HexFormat hex = HexFormat.of();
        return keyed.apply(String.join(
                "|",
                tenant.toString(),
                Integer.toString(seal.number()),
                Long.toString(seal.fromXid()),
                Long.toString(seal.toXid()),
                Long.toString(seal.rows()),
                seal.firstAt().toString(),
                seal.lastAt().toString(),
                hex.formatHex(seal.digest()),
                seal.sealedAt().toString(),
                before == null ? "" : hex.formatHex(before.mac())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is missing from this Java", impossible);
        }
    }
}
