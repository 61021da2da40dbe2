CREATE FUNCTION refuse_to_change_a_fact() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a fact is never changed: %', TG_TABLE_NAME; END $$;
--> statement-breakpoint
CREATE TRIGGER municipalities_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON municipalities FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER controller_policies_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON controller_policies FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER publication_blocks_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON publication_blocks FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER objections_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON objections FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER form_texts_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON form_texts FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER signings_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON signings FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER signer_confirmations_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON signer_confirmations FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER consents_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON consents FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER refusals_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON refusals FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER withdrawals_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON withdrawals FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER events_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER event_groups_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON event_groups FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER event_channels_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON event_channels FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER received_records_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON received_records FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER quarantine_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON quarantine FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER quarantine_resolutions_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON quarantine_resolutions FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER images_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON images FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER image_descriptions_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON image_descriptions FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER appearances_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON appearances FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER publications_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON publications FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER publication_decisions_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON publication_decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER takedowns_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON takedowns FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER takedown_owners_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON takedown_owners FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER takedown_steps_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON takedown_steps FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER ledger_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER access_log_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
