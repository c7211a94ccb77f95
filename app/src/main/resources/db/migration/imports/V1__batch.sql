-- Files that somebody brings, as the rows they became. Nobody else in the municipality sees them, and they are gone after
-- a day. Rows that concern a protected person stand behind the same wall as the person would: they exist only for a
-- handler named on them who is at work in this transaction. They go when their import goes.

create table imports.batch (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    kind text not null check (kind ~ '^[a-z]+$'),
    made_by uuid not null,
    made_at timestamptz not null,
    file_name text not null check (length(file_name) between 1 and 100),
    state text not null check (state in ('reading', 'ready', 'applying', 'done', 'failed')),
    trouble text check (trouble in ('overtaken', 'interrupted', 'failed')),
    settings jsonb not null,
    notes jsonb not null,
    working_since timestamptz,
    done int not null default 0,
    total int not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, made_by) references access.staff (tenant_id, id)
);
comment on table imports.batch is 'retention: 24 hours, then erased with its rows';
comment on column imports.batch.file_name is 'as its owner calls it';
comment on column imports.batch.working_since is 'when what is going on began; null when nothing is';
create index batch_of_maker on imports.batch (tenant_id, made_by, kind, made_at);

create table imports.staged_row (
    tenant_id uuid not null,
    batch_id uuid not null,
    number int not null check (number > 0),
    hidden boolean not null,
    handlers uuid[] not null,
    texts jsonb not null,
    twin int not null,
    problems jsonb not null,
    outcome text check (outcome in ('new', 'alike', 'changed', 'unchanged', 'rejected')),
    basis text not null default '' check (length(basis) <= 100),
    overtaken boolean not null default false,
    another boolean not null default false,
    record_id uuid,
    primary key (tenant_id, batch_id, number),
    foreign key (tenant_id, batch_id) references imports.batch (tenant_id, id) on delete cascade,
    check (hidden = (cardinality(handlers) > 0))
);
comment on table imports.staged_row is
    'retention: with its import; what the row said is erased as soon as the import is done';
comment on column imports.staged_row.number is 'line of the CSV file, or row of the sheet';
comment on column imports.staged_row.texts is 'what the row says, field by field';
comment on column imports.staged_row.basis is 'record and version it was compared with';
comment on column imports.staged_row.overtaken is 'somebody changed that record after the row was shown';
comment on column imports.staged_row.another is 'somebody said that it is not the one it is alike';
comment on column imports.staged_row.record_id is 'the record it made or changed';
create index staged_row_outcome on imports.staged_row (tenant_id, batch_id, outcome, number);

do $$
declare
    part text;
begin
    foreach part in array array['batch', 'staged_row'] loop
        execute format('alter table imports.%I enable row level security', part);
        execute format('alter table imports.%I force row level security', part);
        execute format('create policy own_tenant on imports.%I
            using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', part);
    end loop;
end
$$;
create policy named_handler_reads on imports.staged_row as restrictive for select
    using (not hidden or nullif(current_setting('app.handler', true), '')::uuid = any (handlers));
create policy named_handler_changes on imports.staged_row as restrictive for update
    using (not hidden or nullif(current_setting('app.handler', true), '')::uuid = any (handlers));
create policy named_handler_erases on imports.staged_row as restrictive for delete
    using (not hidden or nullif(current_setting('app.handler', true), '')::uuid = any (handlers));

grant usage on schema imports to insteg_app;
grant select, insert, update, delete on imports.batch to insteg_app;
grant select, insert, update on imports.staged_row to insteg_app;
