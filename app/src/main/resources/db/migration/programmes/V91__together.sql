-- What one press did to many, so that it is taken back by one.

alter table programmes.enrolment_step add column together uuid;
comment on column programmes.enrolment_step.together is 'steps of one press have it in common; null for a single one';
create index enrolment_step_together on programmes.enrolment_step (tenant_id, together) where together is not null;
comment on column programmes.enrolment.answer_by is 'the day asked for with the last offer; kept when they are enrolled';
