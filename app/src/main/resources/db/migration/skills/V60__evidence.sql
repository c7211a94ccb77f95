-- The document that shows what is claimed, where there is one; a document that is erased leaves the claim standing.
alter table skills.claim
    add column document_id uuid,
    add foreign key (tenant_id, document_id) references people.document (tenant_id, id) on delete set null (document_id);
comment on column skills.claim.document_id is 'the certificate that shows it';
grant update (document_id) on skills.claim to insteg_app;
