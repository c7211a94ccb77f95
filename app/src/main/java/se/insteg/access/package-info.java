/**
 * Who may do what, for which municipality, and what was done.
 *
 * <p>Every request of a signed-in person runs in one transaction that the database itself confines to their
 * municipality ({@link se.insteg.access.Tenancy}). The guard of the routes lets through what
 * {@code access/rights.yaml} allows; a façade that touches a record asks again with the record at hand:
 * {@link se.insteg.access.Rights#require}. What was read or changed is written with {@link se.insteg.access.Audit} in
 * the same transaction, or the answer is 503. {@link se.insteg.access.CurrentStaff} says who is signed in;
 * {@link se.insteg.access.Staffing} is the door to units, staff, roles and the second pair of eyes.
 *
 * <p>Participants with protected identity are behind a gate of the database's own: {@link se.insteg.access.ProtectedRows}.
 * Whom a list may show is asked once with {@link se.insteg.access.Rights#reach}.
 *
 * <p>A new page needs: an {@link se.insteg.access.Action} (or one that exists), its rule and its route in
 * {@code access/rights.yaml}, and a {@code require} in the façade. The test that calls every route as every role
 * finds the page by itself.
 */
@ApplicationModule(
        displayName = "access",
        allowedDependencies = {"kernel", "database"})
@NullMarked
package se.insteg.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
