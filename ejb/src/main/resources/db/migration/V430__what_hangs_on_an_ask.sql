-- What hangs on an ask goes with it when its retention ends, also where the run-time role may not delete by itself.
do $$
declare one record;
begin
  for one in
    select c.conname, c.conrelid::regclass as child, pg_get_constraintdef(c.oid) as says, a.attname
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confdeltype = 'a' and c.confrelid::regclass::text in
      ('ask', 'answer', 'comment', 'invitation', 'routing_plan', 'glass_request', 'duplicate')
  loop
    execute format('alter table %s drop constraint %I, add constraint %I %s on delete %s', one.child, one.conname,
      one.conname, one.says, case when one.attname = 'accepted_answer_id' or one.child::text = 'mail_reply'
        then 'set null' else 'cascade' end);
  end loop;
end $$;
-- By which the rows are found that hang on another.
create index ask_accepted on ask (accepted_answer_id) where accepted_answer_id is not null;
create index comment_answer on comment (answer_id) where answer_id is not null;
create index notice_invitation on notice (invitation_id) where invitation_id is not null;
create index notice_answer on notice (answer_id) where answer_id is not null;
create index notice_glass on notice (glass_id) where glass_id is not null;
create index pass_invitation on pass (invitation_id) where invitation_id is not null;
create index pass_ask on pass (ask_id) where ask_id is not null;
create index mail_reply_ask on mail_reply (ask_id) where ask_id is not null;
create index mail_reply_answer on mail_reply (answer_id) where answer_id is not null;
create index duplicate_ask on duplicate (ask_id);
create index duplicate_target_all on duplicate (target_id);
create index ask_changed on ask (changed_at);
create index answer_given on answer (given_at);
create index comment_written on comment (written_at);
create index file_uploaded on file (uploaded_at);
create index notice_created on notice (created_at);
create index mail_reply_at on mail_reply (at);
