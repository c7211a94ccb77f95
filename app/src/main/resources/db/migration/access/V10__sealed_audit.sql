-- The log is sealed in batches, so that whoever could change the table itself, its owner included, is found out: a keyed
-- hash over the rows in order, chained to the batch before, made by the application with a key the database never has.
-- A batch is every row of transactions older than all that still run (pg_snapshot_xmin); no row can be added to such a
-- stretch later, so none is ever left out of all batches, however many write at once.

alter table access.audit
    add column xid xid8 not null default pg_current_xact_id(),
    add column flags text[] not null default '{}' check (cardinality(flags) <= 10);
comment on column access.audit.xid is 'the transaction that wrote it; says which batch it belongs to';
comment on column access.audit.flags is 'what a reviewer of the log should look at, as it was at the time: protected, no_relation, same_surname';
create index audit_xid on access.audit (tenant_id, xid);

-- The application names every column but the transaction, which the database alone says.
revoke insert on access.audit from insteg_app;
grant insert (tenant_id, id, at, actor_id, action, subject_kind, subject_id, why, details, address, flags)
    on access.audit to insteg_app;

create table access.audit_seal (
    tenant_id uuid not null references access.municipality (id),
    number int not null check (number >= 1),
    from_xid xid8 not null,
    to_xid xid8 not null,
    row_count bigint not null check (row_count >= 1),
    first_at timestamptz not null,
    last_at timestamptz not null,
    digest bytea not null check (length(digest) = 32),
    mac bytea not null check (length(mac) = 32),
    sealed_at timestamptz not null,
    primary key (tenant_id, number),
    unique (tenant_id, from_xid),
    check (from_xid < to_xid)
);
comment on table access.audit_seal is
    'retention: as long as the installation; the chain must still be verified when the rows themselves have been erased';
comment on column access.audit_seal.to_xid is 'exclusive';
comment on column access.audit_seal.digest is 'SHA-256 over the rows in the order of their ids';
comment on column access.audit_seal.mac is 'HMAC-SHA-256 over all of this and the mac of the batch before';

create table access.audit_check (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    at timestamptz not null,
    by_staff uuid,
    seals int not null,
    row_count bigint not null,
    unsealed bigint not null,
    findings text[] not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, by_staff) references access.staff (tenant_id, id)
);
comment on table access.audit_check is 'retention: ten years after at, as the log';
comment on column access.audit_check.by_staff is 'null: the nightly check';
comment on column access.audit_check.findings is 'what was found, KIND number sealed found; none when the log is as it was written';

do $$
declare
    part text;
begin
    foreach part in array array['audit_seal', 'audit_check'] loop
        execute format('alter table access.%I enable row level security', part);
        execute format('alter table access.%I force row level security', part);
        execute format('create policy own_tenant on access.%I
            using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', part);
    end loop;
end
$$;

grant select, insert on access.audit_seal, access.audit_check to insteg_app;
grant select on access.audit_seal to insteg_audit;
grant select (id, code, name) on access.municipality to insteg_audit;
