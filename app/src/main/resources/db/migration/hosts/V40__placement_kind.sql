-- What an offer is for: a language internship, work training or a placement in an occupation, each with rules of its own.
alter table hosts.offer
    add column placement_kind text not null default 'language_internship'
        check (placement_kind in ('language_internship', 'work_training', 'vocational_placement'));
comment on column hosts.offer.placement_kind is 'what was offered before kinds were told apart was language internship';
