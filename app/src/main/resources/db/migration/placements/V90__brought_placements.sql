-- Placements that ran before the municipality took Insteg into use are brought from a table. Nobody has signed anything of
-- them here, and nobody has seen an insurance: that is told as missing, and never taken for seen. Their days are asked about
-- from the day they came.

alter table placements.placement add column brought_on date;
comment on column placements.placement.brought_on is
    'the day it was brought from a table, already running; null when it was made here';

do $$
declare
    asked text;
begin
    select conname into strict asked from pg_constraint
    where conrelid = 'placements.placement'::regclass and contype = 'c'
        and pg_get_constraintdef(oid) like '%in_force IS NOT NULL%';
    execute format('alter table placements.placement drop constraint %I', asked);
end $$;
alter table placements.placement add constraint placement_in_force
    check (state in ('draft', 'annulled') or in_force is not null or brought_on is not null);

alter table placements.step drop constraint step_deed_check;
alter table placements.step add constraint step_deed_check
    check (deed in ('drafted', 'changed', 'extended', 'shortened', 'signed', 'agreed', 'brought', 'started', 'paused',
        'resumed', 'finished', 'ended_early', 'annulled'));

-- The same table brought twice makes nothing twice.
create unique index placement_brought on placements.placement (tenant_id, person_id, organisation_id, starts)
    where brought_on is not null and state <> 'annulled';

-- For the weeks of attendance and what follows on an end: those begun by a day and not over before another.
create index placement_by_time on placements.placement
    (tenant_id, coalesce(ended_on, date 'infinity')) where begun_on is not null;
