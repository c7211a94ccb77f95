-- A handover goes with the last of the people it was about.
grant delete on casework.handover to insteg_app;

-- The reference keeps a handover that somebody protected is part of, whom the work that erases does not see.
alter table casework.handover_person drop constraint handover_person_tenant_id_handover_id_fkey;
alter table casework.handover_person add foreign key (tenant_id, handover_id) references casework.handover (tenant_id, id);
