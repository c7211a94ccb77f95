-- Seats for neighbours (TRE-09): agreements between two municipalities, seats offered under one, and the share card that is
-- all the one ever sees of the other's participant (decision 3501). A table between two municipalities has both of them in
-- each row and is met by these two alone; who may write what is said by a policy or a trigger of its own.

create function cooperation.keep_between(kept regclass, adds text) returns void language plpgsql as $$
declare
    now_acting constant text := 'nullif(current_setting(''app.tenant'', true), '''')::uuid';
begin
    execute format('alter table %s enable row level security', kept);
    execute format('alter table %s force row level security', kept);
    execute format('create policy the_two_parties on %s using (host_tenant = %s or home_tenant = %s)', kept, now_acting, now_acting);
    if adds in ('host', 'home') then
        execute format('create policy added_by_one on %s as restrictive for insert with check (%I = %s)', kept, adds || '_tenant', now_acting);
    end if;
    execute format('create policy hosts_none on %s as restrictive
        using ((select nullif(current_setting(''app.host'', true), '''') is null))', kept);
end
$$;
revoke execute on function cooperation.keep_between(regclass, text) from public;

create table cooperation.agreement (
    host_tenant uuid not null references access.municipality (id),
    home_tenant uuid not null references access.municipality (id),
    id uuid not null,
    drafted_at timestamptz not null,
    ended_on date,
    ended_by text check (ended_by in ('host', 'home')),
    ended_why text check (length(ended_why) between 1 and 300),
    primary key (host_tenant, id),
    unique (home_tenant, id),
    unique (host_tenant, home_tenant, id),
    constraint between_two check (host_tenant <> home_tenant),
    constraint ended_whole check (num_nonnulls(ended_on, ended_by, ended_why) in (0, 3))
);
create index agreement_of_home on cooperation.agreement (home_tenant, drafted_at);
comment on table cooperation.agreement is
    'retention: ten years after its last day, with all that hangs on it, once nobody who was shared under it is registered';
comment on column cooperation.agreement.host_tenant is 'whose groups the seats are in; home_tenant is where the participants belong';

create table cooperation.terms (
    host_tenant uuid not null,
    home_tenant uuid not null,
    agreement_id uuid not null,
    version int not null check (version > 0),
    purpose text not null check (length(purpose) between 1 and 500),
    basis text not null check (length(basis) between 1 and 500),
    programmes text not null check (length(programmes) between 1 and 300),
    price_ore bigint not null check (price_ore between 0 and 100000000),
    per text not null check (per in ('seat', 'hour')),
    fields text[] not null check (fields <@ array['name', 'language', 'adaptation', 'attendance']),
    starts date not null,
    ends date not null check (ends >= starts),
    controller text not null check (length(controller) between 1 and 1000),
    said_by text not null check (said_by in ('host', 'home')),
    said_name text not null check (length(said_name) between 1 and 200),
    said_at timestamptz not null,
    primary key (host_tenant, agreement_id, version),
    foreign key (host_tenant, home_tenant, agreement_id)
        references cooperation.agreement (host_tenant, home_tenant, id) on delete cascade,
    constraint hours_are_told check (per <> 'hour' or 'attendance' = any (fields))
);
comment on table cooperation.terms is 'retention: with its agreement';
comment on column cooperation.terms.basis is 'the legal basis of the agreement; each person''s own is on the card';
comment on column cooperation.terms.controller is 'who is the controller of what';
comment on column cooperation.terms.fields is 'what may be told: more never leaves';

create table cooperation.signature (
    host_tenant uuid not null,
    home_tenant uuid not null,
    agreement_id uuid not null,
    version int not null,
    side text not null check (side in ('host', 'home')),
    name text not null check (length(name) between 1 and 200),
    at timestamptz not null,
    primary key (host_tenant, agreement_id, version, side),
    foreign key (host_tenant, agreement_id, version)
        references cooperation.terms (host_tenant, agreement_id, version) on delete cascade,
    foreign key (host_tenant, home_tenant, agreement_id)
        references cooperation.agreement (host_tenant, home_tenant, id) on delete cascade
);
comment on table cooperation.signature is 'retention: with its agreement';
comment on column cooperation.signature.name is 'of whoever signed for their municipality, at work';

create table cooperation.seat_offer (
    host_tenant uuid not null,
    home_tenant uuid not null,
    id uuid not null,
    agreement_id uuid not null,
    group_name text not null check (length(group_name) between 1 and 100),
    programme text not null check (length(programme) between 1 and 100),
    civic boolean not null,
    starts date not null,
    ends date check (ends >= starts),
    seats int not null check (seats between 1 and 100),
    answer_by date not null,
    words text not null check (length(words) <= 500),
    offered_name text not null check (length(offered_name) between 1 and 200),
    offered_at timestamptz not null,
    closed_at timestamptz,
    primary key (host_tenant, id),
    unique (home_tenant, id),
    unique (host_tenant, home_tenant, id),
    foreign key (host_tenant, home_tenant, agreement_id)
        references cooperation.agreement (host_tenant, home_tenant, id) on delete cascade
);
comment on table cooperation.seat_offer is 'retention: with its agreement';
comment on column cooperation.seat_offer.civic is 'whether the programme is civic orientation: then its hours count at home';
comment on column cooperation.seat_offer.words is 'when, where and what else they should know';

create table cooperation.share_card (
    host_tenant uuid not null,
    home_tenant uuid not null,
    id uuid not null,
    offer_id uuid not null,
    number int not null check (number > 0),
    terms_version int not null,
    by_name boolean not null,
    shown_as text check (length(shown_as) between 1 and 200),
    language text check (length(language) between 1 and 100),
    adaptation text check (length(adaptation) between 1 and 300),
    basis text not null check (basis in ('consent', 'necessary', 'law', 'other')),
    state text not null check (state in ('proposed', 'accepted', 'declined', 'revoked', 'done')),
    from_day date,
    to_day date,
    proposed_at timestamptz not null,
    answered_at timestamptz,
    ended_at timestamptz,
    ended_by text check (ended_by in ('host', 'home')),
    primary key (host_tenant, id),
    unique (home_tenant, id),
    unique (host_tenant, home_tenant, id),
    unique (host_tenant, offer_id, number),
    foreign key (host_tenant, home_tenant, offer_id)
        references cooperation.seat_offer (host_tenant, home_tenant, id) on delete cascade,
    constraint what_has_ended_shows_nobody check (state in ('proposed', 'accepted')
        or num_nonnulls(shown_as, language, adaptation) = 0),
    constraint a_seat_begins check ((state in ('accepted', 'done')) <= (from_day is not null))
);
comment on table cooperation.share_card is 'retention: with its agreement; what it showed is gone when it ends';
comment on column cooperation.share_card.number is 'of the offer''s cards: all that is left of a guest in an invoice';
comment on column cooperation.share_card.terms_version is 'of the agreement, when it was proposed: what may be told, and the price';

-- A card tells no more than the agreement says, only the host gives the seat, and what has ended does not come back.
create function cooperation.guard_card() returns trigger language plpgsql as $$
declare
    told text[];
    acting constant uuid := nullif(current_setting('app.tenant', true), '')::uuid;
begin
    if tg_op = 'INSERT' then
        select t.fields into told from cooperation.seat_offer o
            join cooperation.terms t on t.host_tenant = o.host_tenant and t.agreement_id = o.agreement_id
        where o.host_tenant = new.host_tenant and o.id = new.offer_id and t.version = new.terms_version;
        told := coalesce(told, '{}');
        if (new.by_name and not 'name' = any (told)) or (new.language is not null and not 'language' = any (told))
            or (new.adaptation is not null and not 'adaptation' = any (told)) then
            raise exception 'A share card tells no more than its agreement says' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if old.state in ('declined', 'revoked', 'done') then
        raise exception 'A share card that has ended stays so' using errcode = 'restrict_violation';
    end if;
    if new.state in ('accepted', 'declined') and old.state = 'proposed' and acting is distinct from new.host_tenant then
        raise exception 'Only the host answers' using errcode = 'restrict_violation';
    end if;
    if (new.shown_as is distinct from old.shown_as and new.shown_as is not null)
        or (new.language is distinct from old.language and new.language is not null)
        or (new.adaptation is distinct from old.adaptation and new.adaptation is not null) then
        raise exception 'What a share card tells only goes away' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger guard_card before insert or update on cooperation.share_card
    for each row execute function cooperation.guard_card();

-- The home municipality's own: whom a card is about. The host never meets it.
create table cooperation.share (
    tenant_id uuid not null,
    card_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    note text not null check (length(note) between 1 and 500),
    staff_id uuid not null,
    made_at timestamptz not null,
    ended_why text check (length(ended_why) between 1 and 300),
    heard bigint not null default 0,
    primary key (tenant_id, card_id),
    foreign key (tenant_id, card_id) references cooperation.share_card (home_tenant, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id)
);
create index share_of_person on cooperation.share (tenant_id, person_id, hidden);
comment on table cooperation.share is 'retention: with its person';
comment on column cooperation.share.note is 'why it may be told of this person; the host does not read it';
comment on column cooperation.share.ended_why is 'why it was taken back; the host does not read it';
comment on column cooperation.share.heard is 'the last report that what follows from attendance was worked out from';
select people.keep_apart('cooperation.share');

-- Whoever is protected, or erased, is shared with nobody from that moment, whoever wrote it down and however.
create function cooperation.share_not_the_protected() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.hidden then
            raise exception 'Nobody with protected identity is shared' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' or new.hidden then
        update cooperation.share_card set state = 'revoked', shown_as = null, language = null, adaptation = null,
            ended_at = now(), ended_by = 'home',
            to_day = case when from_day is not null then greatest(from_day, (now() at time zone 'Europe/Stockholm')::date) end
        where home_tenant = old.tenant_id and id = old.card_id and state in ('proposed', 'accepted');
    end if;
    return null;
end
$$;
create trigger share_nobody_protected before insert on cooperation.share
    for each row execute function cooperation.share_not_the_protected();
create trigger stop_sharing after update of hidden or delete on cooperation.share
    for each row execute function cooperation.share_not_the_protected();

-- A participant meets the cards about themself, none of the others'.
create policy participants_own on cooperation.share_card as restrictive
    using ((select nullif(current_setting('app.participant', true), '') is null)
        or exists (select 1 from cooperation.share s where s.tenant_id = home_tenant and s.card_id = id));

-- The host's own: seats that are kept in a group for a neighbour, and who has each.
create table cooperation.held_seat (
    tenant_id uuid not null,
    id uuid not null,
    offer_id uuid not null,
    group_id uuid not null,
    card_id uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, offer_id) references cooperation.seat_offer (host_tenant, id) on delete cascade,
    foreign key (tenant_id, group_id) references programmes.activity_group (tenant_id, id) on delete cascade,
    foreign key (tenant_id, card_id) references cooperation.share_card (host_tenant, id) on delete cascade
);
create unique index held_seat_of_card on cooperation.held_seat (tenant_id, card_id) where card_id is not null;
create index held_seat_of_offer on cooperation.held_seat (tenant_id, offer_id);
create index held_seat_of_group on cooperation.held_seat (tenant_id, group_id);
comment on table cooperation.held_seat is 'retention: with its offer or its group; the number of a card, no personal data';
select access.keep_to_tenant('cooperation.held_seat');

-- A seat kept for a neighbour is a seat of the group that is taken.
create function cooperation.count_seats() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        update programmes.activity_group set taken = taken + 1 where tenant_id = new.tenant_id and id = new.group_id;
    else
        update programmes.activity_group set taken = taken - 1 where tenant_id = old.tenant_id and id = old.group_id;
    end if;
    return null;
end
$$;
create trigger count_seats after insert or delete on cooperation.held_seat
    for each row execute function cooperation.count_seats();

-- The host's own: who ticked whom, as of its own participants, but never why somebody was absent.
create table cooperation.guest_mark (
    tenant_id uuid not null,
    id uuid not null,
    place bigserial not null,
    session_id uuid not null,
    card_id uuid not null,
    said text not null check (said in ('here', 'late', 'absent', 'nothing')),
    minutes int check (minutes between 1 and 719),
    seen int not null check (seen >= 0),
    staff_id uuid not null,
    at timestamptz not null,
    noted_at timestamptz not null,
    together uuid not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, session_id) references programmes.session (tenant_id, id),
    foreign key (tenant_id, card_id) references cooperation.share_card (host_tenant, id) on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    constraint late_by_minutes check ((said = 'late') = (minutes is not null))
);
create index guest_mark_of_session on cooperation.guest_mark (tenant_id, session_id, place);
create index guest_mark_of_card on cooperation.guest_mark (tenant_id, card_id);
comment on table cooperation.guest_mark is 'retention: with its share card';
select access.keep_to_tenant('cooperation.guest_mark');

create table cooperation.reported (
    host_tenant uuid not null,
    home_tenant uuid not null,
    id uuid not null,
    number bigserial not null,
    card_id uuid not null,
    thing uuid not null,
    day date not null,
    held int not null check (held between 1 and 1440),
    minutes int check (minutes between 0 and held),
    at timestamptz not null,
    primary key (host_tenant, id),
    foreign key (host_tenant, home_tenant, card_id)
        references cooperation.share_card (host_tenant, home_tenant, id) on delete cascade
);
create index reported_of_card on cooperation.reported (host_tenant, card_id, thing, number desc);
create index reported_at_home on cooperation.reported (home_tenant, card_id, day);
comment on table cooperation.reported is 'retention: with its share card';
comment on column cooperation.reported.thing is 'stands for one session and one card; of those about one the highest number counts';
comment on column cooperation.reported.minutes is 'that the guest was there; null: nobody says so any more';

create table cooperation.invoice (
    host_tenant uuid not null,
    home_tenant uuid not null,
    id uuid not null,
    agreement_id uuid not null,
    month date not null check (extract(day from month) = 1),
    number int not null check (number > 0),
    total_ore bigint not null,
    sent_name text not null check (length(sent_name) between 1 and 200),
    sent_at timestamptz not null,
    primary key (host_tenant, id),
    unique (host_tenant, home_tenant, id),
    unique (host_tenant, agreement_id, month),
    unique (host_tenant, number),
    foreign key (host_tenant, home_tenant, agreement_id)
        references cooperation.agreement (host_tenant, home_tenant, id) on delete cascade
);
comment on table cooperation.invoice is 'retention: with its agreement';
comment on column cooperation.invoice.number is 'of the host''s, in the order they were sent';

create table cooperation.invoice_row (
    host_tenant uuid not null,
    home_tenant uuid not null,
    invoice_id uuid not null,
    place int not null check (place > 0),
    card_id uuid not null,
    of_month date not null,
    minutes int not null,
    seats int not null,
    price_ore bigint not null,
    per text not null check (per in ('seat', 'hour')),
    sum_ore bigint not null,
    primary key (host_tenant, invoice_id, place),
    foreign key (host_tenant, home_tenant, invoice_id)
        references cooperation.invoice (host_tenant, home_tenant, id) on delete cascade,
    foreign key (host_tenant, home_tenant, card_id)
        references cooperation.share_card (host_tenant, home_tenant, id) on delete cascade
);
create index invoice_row_of_card on cooperation.invoice_row (host_tenant, card_id);
comment on table cooperation.invoice_row is 'retention: with its invoice basis';
comment on column cooperation.invoice_row.of_month is 'earlier than the basis'' own: attendance was corrected after that month was sent';

create table cooperation.account_plan (
    tenant_id uuid not null primary key references access.municipality (id),
    claim text not null check (claim ~ '^[0-9]{1,10}$'),
    income text not null check (income ~ '^[0-9]{1,10}$'),
    series text not null check (length(series) between 1 and 5),
    dimension int check (dimension between 1 and 999),
    dimension_name text check (length(dimension_name) between 1 and 60),
    object text check (length(object) between 1 and 40),
    object_name text check (length(object_name) between 1 and 60),
    constraint one_object check (num_nonnulls(dimension, dimension_name, object, object_name) in (0, 4))
);
comment on table cooperation.account_plan is 'retention: as long as the municipality uses Insteg; account numbers, no personal data';
select access.keep_to_tenant('cooperation.account_plan');

select cooperation.keep_between('cooperation.agreement', 'either');
select cooperation.keep_between('cooperation.terms', 'either');
select cooperation.keep_between('cooperation.signature', 'either');
select cooperation.keep_between('cooperation.seat_offer', 'host');
select cooperation.keep_between('cooperation.share_card', 'home');
select cooperation.keep_between('cooperation.reported', 'host');
select cooperation.keep_between('cooperation.invoice', 'host');
select cooperation.keep_between('cooperation.invoice_row', 'host');

-- Each says and signs for itself.
create policy says_for_itself on cooperation.terms as restrictive for insert
    with check (case said_by when 'host' then host_tenant else home_tenant end
        = nullif(current_setting('app.tenant', true), '')::uuid);
create policy signs_for_itself on cooperation.signature as restrictive for insert
    with check (case side when 'host' then host_tenant else home_tenant end
        = nullif(current_setting('app.tenant', true), '')::uuid);

do $$
declare
    part text;
begin
    foreach part in array array['terms', 'signature', 'guest_mark', 'reported', 'invoice', 'invoice_row'] loop
        execute format('create trigger only_added before update or delete on cooperation.%I
            for each row execute function access.only_added(%L)', part, 'Between municipalities it is said anew, not changed');
    end loop;
end
$$;

grant usage on schema cooperation to insteg_app;
grant select, insert, delete on cooperation.agreement to insteg_app;
grant update (ended_on, ended_by, ended_why) on cooperation.agreement to insteg_app;
grant select, insert on cooperation.terms, cooperation.signature, cooperation.seat_offer, cooperation.share_card,
    cooperation.guest_mark, cooperation.reported, cooperation.invoice, cooperation.invoice_row to insteg_app;
grant update (closed_at) on cooperation.seat_offer to insteg_app;
grant update (state, shown_as, language, adaptation, from_day, to_day, answered_at, ended_at, ended_by)
    on cooperation.share_card to insteg_app;
grant select, insert on cooperation.share to insteg_app;
grant update (ended_why, heard, person_id, hidden) on cooperation.share to insteg_app;
grant select, insert, delete on cooperation.held_seat to insteg_app;
grant update (card_id) on cooperation.held_seat to insteg_app;
grant select, insert, update on cooperation.account_plan to insteg_app;
grant usage on sequence cooperation.guest_mark_place_seq, cooperation.reported_number_seq to insteg_app;
