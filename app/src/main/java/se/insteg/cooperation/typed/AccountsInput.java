package se.insteg.cooperation.typed;

import org.jspecify.annotations.Nullable;
import se.insteg.cooperation.invoice.AccountPlan;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;

/** Understands where the books take an invoice. */
public final class AccountsInput {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CODE = 40;
    private static final int LAST_DIMENSION = 999;

    private AccountsInput() {}

    /** Null when the form is rejected; then it says why. */
    public static @Nullable AccountPlan read(Form form) {
        Fields fields = new Fields(form);
        String claim = account(fields, "claim");
        String income = account(fields, "income");
        String series = fields.required("series", 5, "cooperation.series.missing");
        AccountPlan.CostObject object = object(fields);
        return form.rejected() ? null : new AccountPlan(claim, income, series, object);
    }

    private static String account(Fields fields, String name) {
        String digits = TypedText.latinDigits(fields.required(name, 10, "cooperation.account.missing"));
        if (!fields.rejected(name) && !digits.matches("[0-9]{1,10}")) {
            fields.reject(name, "cooperation.account.digits");
        }
        return digits;
    }

    private static AccountPlan.@Nullable CostObject object(Fields fields) {
        String code = fields.line("object", LONGEST_CODE);
        String name = fields.line("objectName", LONGEST_NAME);
        String dimensionName = fields.line("dimensionName", LONGEST_NAME);
        Integer dimension =
                fields.typed("dimension", text -> TypedText.whole(TypedText.latinDigits(text), 1, LAST_DIMENSION));
        if (code.isEmpty() && name.isEmpty() && dimensionName.isEmpty() && dimension == null) {
            return null;
        }
        if (code.isEmpty() || name.isEmpty() || dimensionName.isEmpty() || dimension == null) {
            fields.reject("object", "cooperation.object.whole");
            return null;
        }
        return new AccountPlan.CostObject(dimension, dimensionName, code, name);
    }

    public static Form form(@Nullable AccountPlan plan) {
        Form form = Form.empty();
        if (plan != null) {
            form.with("claim", plan.claim()).with("income", plan.income()).with("series", plan.series());
            AccountPlan.CostObject object = plan.object();
            if (object != null) {
                form.with("dimension", String.valueOf(object.dimension()))
                        .with("dimensionName", object.dimensionName())
                        .with("object", object.code())
                        .with("objectName", object.name());
            }
        }
        return form;
    }
}
