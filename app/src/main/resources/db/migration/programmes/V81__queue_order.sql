-- In which order those who wait are offered a place. The municipality chooses the rule; what it counts stands on the row, so
-- that everybody who looks at a queue sees the same order, also who may not see why somebody is entitled.

alter table programmes.enrolment add column entitled_on date;
comment on column programmes.enrolment.entitled_on is
    'since when the law gives them a right to the programme, as known when they were asked or came into the queue';

create table programmes.queue_order (
    tenant_id uuid not null references access.municipality (id),
    rule text not null check (rule in ('waited', 'entitled')),
    chosen_by uuid not null,
    chosen_at timestamptz not null,
    primary key (tenant_id),
    foreign key (tenant_id, chosen_by) references access.staff (tenant_id, id)
);
comment on table programmes.queue_order is 'retention: as long as the municipality has programmes; no personal data';
comment on column programmes.queue_order.rule is
    'waited: whoever has waited longest is first; entitled: first whoever the law gave a right first, then the others';
select access.keep_to_tenant('programmes.queue_order');
grant select, insert, update on programmes.queue_order to insteg_app;
