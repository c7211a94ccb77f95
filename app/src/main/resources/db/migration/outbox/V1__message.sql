-- Messages that wait to leave, written in the transaction of what they tell of and delivered after it. A message to a
-- person hangs on them as everything does, so that whoever becomes protected is written to no more.

create table outbox.message (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    once text not null check (length(once) between 1 and 200),
    person_id uuid,
    hidden boolean not null,
    channel text not null check (channel in ('sms', 'email')),
    address text not null check (length(address) <= 254),
    language text not null,
    subject text not null check (length(subject) <= 200),
    body text not null check (length(body) <= 2000),
    state text not null check (state in ('waiting', 'sent', 'failed', 'withdrawn', 'on_paper', 'printed')),
    trouble text check (trouble in ('no_answer', 'busy', 'refused', 'address', 'settings')),
    made_at timestamptz not null,
    next_at timestamptz not null,
    attempts int not null default 0,
    done_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, once),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade
);
create index message_waiting on outbox.message (tenant_id, next_at) where state = 'waiting';
create index message_person on outbox.message (tenant_id, person_id);
create index message_looked_after on outbox.message (tenant_id, made_at) where state in ('waiting', 'failed', 'on_paper');
comment on table outbox.message is 'retention: 90 days after done_at, or with its person';
comment on column outbox.message.once is 'what it is about, so that asking again for the same sends nothing twice';
comment on column outbox.message.body is 'neutral: no name, nothing that tells what it is about to whoever sees the phone';
comment on column outbox.message.state is 'on_paper: no gateway is set up for the channel, so it is printed';

create function outbox.stop_when_hidden() returns trigger language plpgsql as $$
begin
    if new.hidden and new.state in ('waiting', 'failed', 'on_paper') then
        new.state := 'withdrawn';
        new.done_at := now();
    end if;
    return new;
end
$$;
create trigger stop_when_hidden before insert or update on outbox.message
    for each row execute function outbox.stop_when_hidden();

alter table outbox.message enable row level security;
alter table outbox.message force row level security;
create policy own_tenant on outbox.message
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy named_handler_reads on outbox.message as restrictive for select
    using (not hidden or people.is_shown(tenant_id, person_id));
create policy named_handler_changes on outbox.message as restrictive for update
    using (not hidden or people.is_shown(tenant_id, person_id));
create policy named_handler_erases on outbox.message as restrictive for delete
    using (not hidden or people.is_shown(tenant_id, person_id));
create policy participants_own on outbox.message as restrictive
    using ((select nullif(current_setting('app.participant', true), '') is null)
        or person_id = nullif(current_setting('app.participant', true), '')::uuid);

grant usage on schema outbox to insteg_app;
grant select, insert, update on outbox.message to insteg_app;
