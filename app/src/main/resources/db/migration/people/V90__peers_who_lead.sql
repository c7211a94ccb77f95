-- What a participant may be let do for others grows by a task in a group (MAR-19).
alter table people.peer_worker drop constraint peer_worker_rights_check;
alter table people.peer_worker add constraint peer_worker_rights_check
    check (cardinality(rights) > 0 and rights <@ array['help_mapping', 'lead_group']);
comment on column people.peer_worker.rights is
    'help_mapping: write down what named others say that they can; lead_group: have a task in a group, as programmes.lead_task says';
