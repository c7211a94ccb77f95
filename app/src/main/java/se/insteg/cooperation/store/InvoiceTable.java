package se.insteg.cooperation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.access.Turns;
import se.insteg.cooperation.Agreement;
import se.insteg.cooperation.Price;
import se.insteg.cooperation.invoice.AccountPlan;
import se.insteg.cooperation.invoice.InvoiceRow;
import se.insteg.cooperation.invoice.Sent;

/** Reads and adds invoice bases that were sent, and keeps the host's accounts. */
@Component
public class InvoiceTable {
    private static final String ROWS = """
            select r.*, c.number as card_number, o.group_name from cooperation.invoice_row r
                join cooperation.invoice i on i.host_tenant = r.host_tenant and i.id = r.invoice_id
                join cooperation.share_card c on c.host_tenant = r.host_tenant and c.id = r.card_id
                join cooperation.seat_offer o on o.host_tenant = c.host_tenant and o.id = c.offer_id
            where :tenant in (r.host_tenant, r.home_tenant)
            """;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    InvoiceTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** One after the other, for this municipality: the numbers follow each other. */
    public void lock() {
        Turns.take(jdbc, "cooperation.invoice " + tenancy.current());
    }

    /** The latest month first. */
    public List<Sent> of(UUID agreement) {
        return jdbc.sql("""
                        select * from cooperation.invoice where :tenant in (host_tenant, home_tenant)
                            and agreement_id = :agreement order by month desc
                        """)
                .param("tenant", tenancy.current())
                .param("agreement", agreement)
                .query(InvoiceTable::sent)
                .list();
    }

    private static Sent sent(ResultSet row, int number) throws SQLException {
        return new Sent(
                row.getObject("id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("number"),
                row.getLong("total_ore"),
                row.getString("sent_name"),
                row.getTimestamp("sent_at").toInstant());
    }

    public List<InvoiceRow> rows(UUID invoice) {
        return read(" and r.invoice_id = :id order by r.place", Map.of("id", invoice));
    }

    /** Everything that was ever sent under an agreement. */
    public List<InvoiceRow> allRows(UUID agreement) {
        return read(" and i.agreement_id = :id order by i.month, r.place", Map.of("id", agreement));
    }

    private List<InvoiceRow> read(String more, Map<String, Object> parameters) {
        return jdbc.sql(ROWS + more)
                .param("tenant", tenancy.current())
                .params(parameters)
                .query((row, number) -> new InvoiceRow(
                        row.getObject("card_id", UUID.class),
                        row.getInt("card_number"),
                        row.getString("group_name"),
                        YearMonth.from(row.getObject("of_month", LocalDate.class)),
                        row.getInt("minutes"),
                        row.getInt("seats"),
                        new Price(row.getLong("price_ore"), Price.Per.of(row.getString("per"))),
                        row.getLong("sum_ore")))
                .list();
    }

    public int nextNumber() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from cooperation.invoice where host_tenant = ?")
                .param(tenancy.current())
                .query(Integer.class)
                .single();
    }

    public void add(Agreement agreement, Sent sent, List<InvoiceRow> rows) {
        UUID host = agreement.host().id();
        UUID home = agreement.home().id();
        jdbc.sql("""
                        insert into cooperation.invoice (host_tenant, home_tenant, id, agreement_id, month, number, total_ore,
                            sent_name, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        host,
                        home,
                        sent.id(),
                        agreement.id(),
                        sent.month().atDay(1),
                        sent.number(),
                        sent.totalOre(),
                        sent.name(),
                        timestamp(sent.at()))
                .update();
        for (int i = 0; i < rows.size(); i++) {
            InvoiceRow row = rows.get(i);
            jdbc.sql("""
                            insert into cooperation.invoice_row (host_tenant, home_tenant, invoice_id, place, card_id,
                                of_month, minutes, seats, price_ore, per, sum_ore)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            host,
                            home,
                            sent.id(),
                            i + 1,
                            row.cardId(),
                            row.of().atDay(1),
                            row.minutes(),
                            row.seats(),
                            row.price().ore(),
                            row.price().per().code(),
                            row.sumOre())
                    .update();
        }
    }

    private static Timestamp timestamp(Instant at) {
        return Timestamp.from(at);
    }

    public Optional<AccountPlan> accounts() {
        return jdbc.sql("select * from cooperation.account_plan where tenant_id = ?")
                .param(tenancy.current())
                .query((row, number) -> new AccountPlan(
                        row.getString("claim"),
                        row.getString("income"),
                        row.getString("series"),
                        row.getString("object") == null
                                ? null
                                : new AccountPlan.CostObject(
                                        row.getInt("dimension"),
                                        row.getString("dimension_name"),
                                        row.getString("object"),
                                        row.getString("object_name"))))
                .optional();
    }

    public void save(AccountPlan plan) {
        AccountPlan.CostObject object = plan.object();
        jdbc.sql("""
                        insert into cooperation.account_plan (tenant_id, claim, income, series, dimension, dimension_name,
                            object, object_name)
                        values (:tenant, :claim, :income, :series, :dimension, :dimensionName, :object, :objectName)
                        on conflict (tenant_id) do update set claim = excluded.claim, income = excluded.income,
                            series = excluded.series, dimension = excluded.dimension,
                            dimension_name = excluded.dimension_name, object = excluded.object,
                            object_name = excluded.object_name
                        """)
                .param("tenant", tenancy.current())
                .param("claim", plan.claim())
                .param("income", plan.income())
                .param("series", plan.series())
                .param("dimension", object == null ? null : object.dimension())
                .param("dimensionName", object == null ? null : object.dimensionName())
                .param("object", object == null ? null : object.code())
                .param("objectName", object == null ? null : object.name())
                .update();
    }
}
