-- The monthly review of the log: what a reviewer was shown and what they thought of it. An item stands for all that one
-- member of staff did in one way about one participant on one day; it names the first of those rows of the log.

create table access.log_review (
    tenant_id uuid not null references access.municipality (id),
    month date not null check (extract(day from month) = 1),
    made_by uuid not null,
    made_at timestamptz not null,
    row_count bigint not null,
    primary key (tenant_id, month),
    foreign key (tenant_id, made_by) references access.staff (tenant_id, id)
);
comment on table access.log_review is 'retention: ten years after its month, as the log';
comment on column access.log_review.row_count is 'rows about participants in the log that month';

create table access.log_review_item (
    tenant_id uuid not null,
    month date not null,
    audit_id uuid not null,
    row_count bigint not null check (row_count >= 1),
    kinds text[] not null check (cardinality(kinds) >= 1),
    verdict text check (verdict in ('ok', 'asked', 'incident')),
    verdict_text text check (length(verdict_text) between 1 and 1000),
    judged_by uuid,
    judged_at timestamptz,
    primary key (tenant_id, month, audit_id),
    foreign key (tenant_id, month) references access.log_review (tenant_id, month),
    foreign key (tenant_id, judged_by) references access.staff (tenant_id, id),
    constraint a_verdict_says_who_and_when check (
        (verdict is null) = (judged_by is null) and (verdict is null) = (judged_at is null)),
    constraint what_is_not_ok_is_explained check (verdict is null or verdict = 'ok' or verdict_text is not null)
);
comment on table access.log_review_item is 'retention: ten years after its month, as the log';
comment on column access.log_review_item.kinds is 'why it is shown: sample, protected, not_own_case, same_surname, outside_hours, many';

do $$
declare
    part text;
begin
    foreach part in array array['log_review', 'log_review_item'] loop
        execute format('alter table access.%I enable row level security', part);
        execute format('alter table access.%I force row level security', part);
        execute format('create policy own_tenant on access.%I
            using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', part);
    end loop;
end
$$;

grant select, insert on access.log_review to insteg_app;
grant select, insert, update on access.log_review_item to insteg_app;
