-- The address of a colleague's own calendar, for a calendar program outside Insteg. Times and places only.

create table casework.staff_calendar (
    tenant_id uuid not null,
    staff_id uuid not null,
    language text not null,
    secret_hash bytea not null check (length(secret_hash) = 32),
    made_at timestamptz not null,
    primary key (tenant_id, staff_id),
    unique (tenant_id, secret_hash),
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id)
);
select access.keep_to_tenant('casework.staff_calendar');
create policy no_participant on casework.staff_calendar as restrictive
    using ((select nullif(current_setting('app.participant', true), '') is null));
comment on table casework.staff_calendar is 'retention: until it is replaced or ended; a hash and a moment, nothing of anybody';
comment on column casework.staff_calendar.secret_hash is 'SHA-256 of 256 random bits; the address itself is stored nowhere';

grant select, insert, update, delete on casework.staff_calendar to insteg_app;
