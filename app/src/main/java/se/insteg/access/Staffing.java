package se.insteg.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.rights.Matrix;
import se.insteg.access.staff.Links;
import se.insteg.access.staff.Members;
import se.insteg.access.staff.Overview;
import se.insteg.access.staff.Roles;
import se.insteg.access.staff.Units;

/**
 * A municipality's units, staff and roles, for the one who is signed in. Every method asks the matrix of rights itself,
 * works in the request's transaction and writes the audit log.
 *
 * <p>Refusals, the same for all: 403 without the right; 404 for what is not in this municipality; 409 with
 * {@code access.staff.conflict} when the {@code version} given is no longer the stored one (somebody else was first:
 * show the page anew); 422 with a message about what was typed.
 */
@Component
public class Staffing {
    private final Units units;
    private final Members members;
    private final Links links;
    private final Roles roles;
    private final Overview overview;
    private final Matrix matrix;

    Staffing(Units units, Members members, Links links, Roles roles, Overview overview, Matrix matrix) {
        this.units = units;
        this.members = members;
        this.links = links;
        this.roles = roles;
        this.overview = overview;
        this.matrix = matrix;
    }

    /** @param code kommunkod, four digits */
    public record Municipality(UUID id, String code, String name, int version) {}

    /**
     * @param closedOn the day it was closed; null while it is open
     * @param phone whom its participants call; null when there is none
     */
    public record Unit(
            UUID id,
            String name,
            @Nullable LocalDate closedOn,
            @Nullable String phone,
            int version) {
        public boolean open() {
            return closedOn == null;
        }
    }

    public enum State {
        /** Has a link, has not used it. */
        INVITED,
        ACTIVE,
        /** Cannot sign in; out at the next request. */
        DISABLED
    }

    /**
     * A member of staff.
     *
     * @param jobTitle a key of {@link #jobTitles()}, or null
     * @param unitId where they work; null when in no certain unit
     * @param oneTimeCode whether a one-time code is set up
     * @param linkUntil until when an unused link is valid; null when there is none
     * @param roles held today or later, and not revoked
     */
    public record Member(
            UUID id,
            String name,
            String email,
            @Nullable String jobTitle,
            @Nullable UUID unitId,
            State state,
            boolean oneTimeCode,
            @Nullable Instant linkUntil,
            List<Held> roles,
            int version) {
        public Member {
            roles = List.copyOf(roles);
        }
    }

    /**
     * A role someone holds.
     *
     * @param unitId null: the whole municipality
     * @param to the last day, inclusive; null: until further notice
     * @param approvedBy null only for the first two administrators (decision 0402) and the demonstration
     */
    public record Held(
            UUID id,
            Role role,
            @Nullable UUID unitId,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID grantedBy,
            @Nullable UUID approvedBy) {}

    /**
     * A role waiting for the second pair of eyes.
     *
     * @param forProgram whether it is for another program, which comes with a token
     * @param mayDecide whether the one who is signed in may approve it: another than who proposed it and who gets it
     */
    public record Proposal(
            UUID id,
            UUID staffId,
            String staffName,
            boolean forProgram,
            Role role,
            @Nullable UUID unitId,
            LocalDate from,
            @Nullable LocalDate to,
            String reason,
            UUID proposedBy,
            String proposedByName,
            Instant proposedAt,
            int version,
            boolean mayDecide) {}

    /** What can be wrong with an account, for whoever looks after the staff. */
    public enum Lack {
        /** Invited; the link's last days. */
        LINK_EXPIRES,
        /** Invited; no link that works. */
        LINK_EXPIRED,
        /** Can sign in and do nothing, and nothing is proposed. */
        ROLE
    }

    /** @param since when it began @param until the last moment of the link, if there is one */
    public record Attention(
            UUID staffId,
            String name,
            Lack lack,
            Instant since,
            @Nullable Instant until) {}

    public enum Deed {
        ADDED,
        LINK_MADE,
        LINK_USED,
        PROPOSED,
        APPROVED,
        REJECTED,
        TAKEN_BACK,
        /** By one alone: set-up, or the second administrator (decision 0402). */
        GRANTED,
        REVOKED,
        DISABLED
    }

    /**
     * Something that happened with somebody's account, as the staff tables still tell it; not the audit log.
     *
     * @param role of the deeds about roles
     * @param by name of who did it; null when nobody was signed in
     * @param reason as typed; empty when none was
     */
    public record Happening(
            Instant at,
            Deed deed,
            @Nullable Role role,
            @Nullable UUID unitId,
            @Nullable String by,
            String reason) {}

    /** What is typed when somebody is invited or their details change. The address is unique in the municipality. */
    public record Details(
            String name,
            String email,
            @Nullable String jobTitle,
            @Nullable UUID unitId) {}

    /** What is typed when a role is proposed. */
    public record RoleWish(
            Role role,
            @Nullable UUID unitId,
            LocalDate from,
            @Nullable LocalDate to,
            String reason) {}

    /** A link to hand over, shown once: only its hash is stored. @param validUntil at most seven days ahead */
    public record Link(UUID staffId, String address, Instant validUntil) {}

    /** What became of a wish for a role. */
    public enum Outcome {
        /** Another administrator has to approve it. */
        WAITS_FOR_SECOND_PAIR_OF_EYES,
        /** In force at once: the second administrator of a new municipality (decision 0402). */
        GRANTED
    }

    /** Job titles and the roles such a person usually needs; the same for every municipality. */
    public record JobTitle(
            String key, String swedish, @Nullable String source, List<Role> suggests) {}

    /** SEE_STAFF. */
    public Municipality municipality() {
        return units.municipality();
    }

    /** MANAGE_UNITS. */
    public void renameMunicipality(String name, int version) {
        units.renameMunicipality(name, version);
    }

    /** SEE_STAFF. Open ones first, by name. */
    public List<Unit> units() {
        return units.all();
    }

    /** MANAGE_UNITS. 422 when the name is taken. */
    public UUID addUnit(String name) {
        return units.add(name);
    }

    /** MANAGE_UNITS. */
    public void renameUnit(UUID unitId, String name, int version) {
        units.rename(unitId, name, version);
    }

    /** MANAGE_UNITS. As {@link #renameUnit}, with the number its participants call; empty when there is none. */
    public void changeUnit(UUID unitId, String name, String phone, int version) {
        units.change(unitId, name, phone, version);
    }

    /** MANAGE_UNITS. 422 while staff who are not disabled work there. */
    public void closeUnit(UUID unitId, int version) {
        units.close(unitId, version);
    }

    /** MANAGE_UNITS. Undoes {@link #closeUnit}. */
    public void reopenUnit(UUID unitId, int version) {
        units.reopen(unitId, version);
    }

    /** SEE_STAFF. By name; each person shown is a row in the audit log. */
    public List<Member> staff() {
        return members.all(member -> true);
    }

    /** SEE_STAFF. Those who are shown, and no others in the audit log. */
    public List<Member> staff(Predicate<Member> shown) {
        return members.all(shown);
    }

    /** SEE_STAFF. */
    public Member member(UUID staffId) {
        return members.one(staffId);
    }

    /** MANAGE_STAFF. Makes them an invited member of staff without any role. */
    public Link invite(Details details) {
        return links.invite(details);
    }

    /**
     * MANAGE_STAFF. A new link for somebody who lost the first, or their password; earlier links stop working. Whoever
     * reset their one-time code cannot also make the link: together they would open the account.
     */
    public Link newLink(UUID staffId) {
        return links.renew(staffId);
    }

    /** MANAGE_STAFF. */
    public void change(UUID staffId, Details details, int version) {
        members.change(staffId, details, version);
    }

    /** MANAGE_STAFF. Not oneself, not the last administrator. */
    public void disable(UUID staffId, int version) {
        members.disable(staffId, version);
    }

    /** MANAGE_STAFF. Their roles are as they were. */
    public void enable(UUID staffId, int version) {
        members.enable(staffId, version);
    }

    /**
     * MANAGE_STAFF. They set up a new one at the next sign-in; open sessions end. Not one's own, see "my account".
     *
     * @param reason how it was made sure who asked; 1–500 characters, kept in the audit log
     */
    public void resetOneTimeCode(UUID staffId, int version, String reason) {
        members.resetOneTimeCode(staffId, version, reason);
    }

    /**
     * PROPOSE_ROLE, in the unit of the wish. Never for oneself. Proposing again what already waits changes nothing; 422
     * when they have the role.
     */
    public Outcome propose(UUID staffId, RoleWish wish) {
        return roles.propose(staffId, wish);
    }

    /** SEE_STAFF. Those that wait, oldest first. */
    public List<Proposal> proposals() {
        return roles.open();
    }

    /** DECIDE_ROLE. Not by who proposed it nor who gets it. */
    public void approve(UUID proposalId, int version) {
        roles.decide(proposalId, version, true);
    }

    /** DECIDE_ROLE. Who proposed it may take it back this way. */
    public void reject(UUID proposalId, int version) {
        roles.decide(proposalId, version, false);
    }

    /**
     * MANAGE_STAFF. In force at the next request. Not the last administrator's.
     *
     * @param reason 1–500 characters, kept in the audit log
     */
    public void revoke(UUID roleId, String reason) {
        roles.revoke(roleId, reason);
    }

    /** SEE_STAFF. Names of those who could approve this role for this person, if the one who is signed in proposes it. */
    public List<String> approvers(UUID staffId, Role role) {
        return overview.approvers(staffId, role);
    }

    /** SEE_STAFF. Latest first. */
    public List<Happening> history(UUID staffId) {
        return overview.history(staffId);
    }

    /** MANAGE_STAFF. What should be looked into, the longest lacking first. */
    public List<Attention> attention() {
        return overview.attention();
    }

    /** MANAGE_STAFF. How many sign in with a password and have not set up a one-time code. */
    public int withoutOneTimeCode() {
        return overview.withoutOneTimeCode();
    }

    public List<JobTitle> jobTitles() {
        return matrix.jobTitles().stream()
                .map(title -> new JobTitle(title.key(), title.swedish(), title.source(), title.suggests()))
                .toList();
    }
}
