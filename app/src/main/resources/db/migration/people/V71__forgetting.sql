-- What has been kept long enough goes by itself: cards, links, households that nobody is in, guardians who answer for
-- nobody, receipts of what was erased.
comment on table people.guardian is
    'retention: with the last child they answered for; a third person''s name and contact';
grant delete on people.card, people.link, people.household, people.guardian to insteg_app;

-- A receipt goes ten years after it was approved, and never while a package waits for the archive.
create policy not_before_its_time on people.erasure_run as restrictive for delete
    using (approved_at < now() - interval '10 years');
create policy not_before_its_time on people.erasure_item as restrictive for delete
    using (package is null and exists (
        select 1 from people.erasure_run r
        where r.tenant_id = erasure_item.tenant_id and r.id = erasure_item.run_id
            and r.approved_at < now() - interval '10 years'));
grant delete on people.erasure_run, people.erasure_item to insteg_app;
