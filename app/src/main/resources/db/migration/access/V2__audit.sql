-- Who did what, about whom, why, when and from where. The application adds rows in the transaction they describe and
-- can neither read, change nor remove one; insteg_audit reads them and can do nothing else.

create table access.audit (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    at timestamptz not null,
    actor_id uuid,
    action text not null check (action ~ '^[A-Z_]{1,60}$'),
    subject_kind text not null check (subject_kind ~ '^[a-z_]{1,40}$'),
    subject_id uuid,
    why text not null check (length(why) between 1 and 500),
    details text not null default '' check (length(details) <= 500),
    address inet,
    primary key (tenant_id, id)
);
create index audit_actor on access.audit (tenant_id, actor_id, id);
create index audit_subject on access.audit (tenant_id, subject_id, id);
comment on table access.audit is
    'retention: ten years after at, then archived and erased in sealed batches';
comment on column access.audit.id is 'UUID version 7, so that rows sort by time and pages continue after a row';
comment on column access.audit.actor_id is 'null: nobody was signed in, or a job of the system did it';
comment on column access.audit.subject_id is 'the person, member of staff, unit or request it was about; one row each';
comment on column access.audit.details is 'what changed, as key=value; never a name, an e-mail or an identity number';
alter table access.audit enable row level security;
alter table access.audit force row level security;
create policy own_tenant on access.audit
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant insert on access.audit to insteg_app;
grant usage on schema access to insteg_audit;
grant select on access.audit to insteg_audit;
