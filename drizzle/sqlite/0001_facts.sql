CREATE TRIGGER municipalities_no_update BEFORE UPDATE ON municipalities BEGIN SELECT RAISE(ABORT, 'a fact is never changed: municipalities'); END;
--> statement-breakpoint
CREATE TRIGGER municipalities_no_delete BEFORE DELETE ON municipalities BEGIN SELECT RAISE(ABORT, 'a fact is never changed: municipalities'); END;
--> statement-breakpoint
CREATE TRIGGER controller_policies_no_update BEFORE UPDATE ON controller_policies BEGIN SELECT RAISE(ABORT, 'a fact is never changed: controller_policies'); END;
--> statement-breakpoint
CREATE TRIGGER controller_policies_no_delete BEFORE DELETE ON controller_policies BEGIN SELECT RAISE(ABORT, 'a fact is never changed: controller_policies'); END;
--> statement-breakpoint
CREATE TRIGGER publication_blocks_no_update BEFORE UPDATE ON publication_blocks BEGIN SELECT RAISE(ABORT, 'a fact is never changed: publication_blocks'); END;
--> statement-breakpoint
CREATE TRIGGER publication_blocks_no_delete BEFORE DELETE ON publication_blocks BEGIN SELECT RAISE(ABORT, 'a fact is never changed: publication_blocks'); END;
--> statement-breakpoint
CREATE TRIGGER objections_no_update BEFORE UPDATE ON objections BEGIN SELECT RAISE(ABORT, 'a fact is never changed: objections'); END;
--> statement-breakpoint
CREATE TRIGGER objections_no_delete BEFORE DELETE ON objections BEGIN SELECT RAISE(ABORT, 'a fact is never changed: objections'); END;
--> statement-breakpoint
CREATE TRIGGER form_texts_no_update BEFORE UPDATE ON form_texts BEGIN SELECT RAISE(ABORT, 'a fact is never changed: form_texts'); END;
--> statement-breakpoint
CREATE TRIGGER form_texts_no_delete BEFORE DELETE ON form_texts BEGIN SELECT RAISE(ABORT, 'a fact is never changed: form_texts'); END;
--> statement-breakpoint
CREATE TRIGGER signings_no_update BEFORE UPDATE ON signings BEGIN SELECT RAISE(ABORT, 'a fact is never changed: signings'); END;
--> statement-breakpoint
CREATE TRIGGER signings_no_delete BEFORE DELETE ON signings BEGIN SELECT RAISE(ABORT, 'a fact is never changed: signings'); END;
--> statement-breakpoint
CREATE TRIGGER signer_confirmations_no_update BEFORE UPDATE ON signer_confirmations BEGIN SELECT RAISE(ABORT, 'a fact is never changed: signer_confirmations'); END;
--> statement-breakpoint
CREATE TRIGGER signer_confirmations_no_delete BEFORE DELETE ON signer_confirmations BEGIN SELECT RAISE(ABORT, 'a fact is never changed: signer_confirmations'); END;
--> statement-breakpoint
CREATE TRIGGER consents_no_update BEFORE UPDATE ON consents BEGIN SELECT RAISE(ABORT, 'a fact is never changed: consents'); END;
--> statement-breakpoint
CREATE TRIGGER consents_no_delete BEFORE DELETE ON consents BEGIN SELECT RAISE(ABORT, 'a fact is never changed: consents'); END;
--> statement-breakpoint
CREATE TRIGGER refusals_no_update BEFORE UPDATE ON refusals BEGIN SELECT RAISE(ABORT, 'a fact is never changed: refusals'); END;
--> statement-breakpoint
CREATE TRIGGER refusals_no_delete BEFORE DELETE ON refusals BEGIN SELECT RAISE(ABORT, 'a fact is never changed: refusals'); END;
--> statement-breakpoint
CREATE TRIGGER withdrawals_no_update BEFORE UPDATE ON withdrawals BEGIN SELECT RAISE(ABORT, 'a fact is never changed: withdrawals'); END;
--> statement-breakpoint
CREATE TRIGGER withdrawals_no_delete BEFORE DELETE ON withdrawals BEGIN SELECT RAISE(ABORT, 'a fact is never changed: withdrawals'); END;
--> statement-breakpoint
CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'a fact is never changed: events'); END;
--> statement-breakpoint
CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'a fact is never changed: events'); END;
--> statement-breakpoint
CREATE TRIGGER event_groups_no_update BEFORE UPDATE ON event_groups BEGIN SELECT RAISE(ABORT, 'a fact is never changed: event_groups'); END;
--> statement-breakpoint
CREATE TRIGGER event_groups_no_delete BEFORE DELETE ON event_groups BEGIN SELECT RAISE(ABORT, 'a fact is never changed: event_groups'); END;
--> statement-breakpoint
CREATE TRIGGER event_channels_no_update BEFORE UPDATE ON event_channels BEGIN SELECT RAISE(ABORT, 'a fact is never changed: event_channels'); END;
--> statement-breakpoint
CREATE TRIGGER event_channels_no_delete BEFORE DELETE ON event_channels BEGIN SELECT RAISE(ABORT, 'a fact is never changed: event_channels'); END;
--> statement-breakpoint
CREATE TRIGGER received_records_no_update BEFORE UPDATE ON received_records BEGIN SELECT RAISE(ABORT, 'a fact is never changed: received_records'); END;
--> statement-breakpoint
CREATE TRIGGER received_records_no_delete BEFORE DELETE ON received_records BEGIN SELECT RAISE(ABORT, 'a fact is never changed: received_records'); END;
--> statement-breakpoint
CREATE TRIGGER quarantine_no_update BEFORE UPDATE ON quarantine BEGIN SELECT RAISE(ABORT, 'a fact is never changed: quarantine'); END;
--> statement-breakpoint
CREATE TRIGGER quarantine_no_delete BEFORE DELETE ON quarantine BEGIN SELECT RAISE(ABORT, 'a fact is never changed: quarantine'); END;
--> statement-breakpoint
CREATE TRIGGER quarantine_resolutions_no_update BEFORE UPDATE ON quarantine_resolutions BEGIN SELECT RAISE(ABORT, 'a fact is never changed: quarantine_resolutions'); END;
--> statement-breakpoint
CREATE TRIGGER quarantine_resolutions_no_delete BEFORE DELETE ON quarantine_resolutions BEGIN SELECT RAISE(ABORT, 'a fact is never changed: quarantine_resolutions'); END;
--> statement-breakpoint
CREATE TRIGGER images_no_update BEFORE UPDATE ON images BEGIN SELECT RAISE(ABORT, 'a fact is never changed: images'); END;
--> statement-breakpoint
CREATE TRIGGER images_no_delete BEFORE DELETE ON images BEGIN SELECT RAISE(ABORT, 'a fact is never changed: images'); END;
--> statement-breakpoint
CREATE TRIGGER image_descriptions_no_update BEFORE UPDATE ON image_descriptions BEGIN SELECT RAISE(ABORT, 'a fact is never changed: image_descriptions'); END;
--> statement-breakpoint
CREATE TRIGGER image_descriptions_no_delete BEFORE DELETE ON image_descriptions BEGIN SELECT RAISE(ABORT, 'a fact is never changed: image_descriptions'); END;
--> statement-breakpoint
CREATE TRIGGER appearances_no_update BEFORE UPDATE ON appearances BEGIN SELECT RAISE(ABORT, 'a fact is never changed: appearances'); END;
--> statement-breakpoint
CREATE TRIGGER appearances_no_delete BEFORE DELETE ON appearances BEGIN SELECT RAISE(ABORT, 'a fact is never changed: appearances'); END;
--> statement-breakpoint
CREATE TRIGGER publications_no_update BEFORE UPDATE ON publications BEGIN SELECT RAISE(ABORT, 'a fact is never changed: publications'); END;
--> statement-breakpoint
CREATE TRIGGER publications_no_delete BEFORE DELETE ON publications BEGIN SELECT RAISE(ABORT, 'a fact is never changed: publications'); END;
--> statement-breakpoint
CREATE TRIGGER publication_decisions_no_update BEFORE UPDATE ON publication_decisions BEGIN SELECT RAISE(ABORT, 'a fact is never changed: publication_decisions'); END;
--> statement-breakpoint
CREATE TRIGGER publication_decisions_no_delete BEFORE DELETE ON publication_decisions BEGIN SELECT RAISE(ABORT, 'a fact is never changed: publication_decisions'); END;
--> statement-breakpoint
CREATE TRIGGER takedowns_no_update BEFORE UPDATE ON takedowns BEGIN SELECT RAISE(ABORT, 'a fact is never changed: takedowns'); END;
--> statement-breakpoint
CREATE TRIGGER takedowns_no_delete BEFORE DELETE ON takedowns BEGIN SELECT RAISE(ABORT, 'a fact is never changed: takedowns'); END;
--> statement-breakpoint
CREATE TRIGGER takedown_owners_no_update BEFORE UPDATE ON takedown_owners BEGIN SELECT RAISE(ABORT, 'a fact is never changed: takedown_owners'); END;
--> statement-breakpoint
CREATE TRIGGER takedown_owners_no_delete BEFORE DELETE ON takedown_owners BEGIN SELECT RAISE(ABORT, 'a fact is never changed: takedown_owners'); END;
--> statement-breakpoint
CREATE TRIGGER takedown_steps_no_update BEFORE UPDATE ON takedown_steps BEGIN SELECT RAISE(ABORT, 'a fact is never changed: takedown_steps'); END;
--> statement-breakpoint
CREATE TRIGGER takedown_steps_no_delete BEFORE DELETE ON takedown_steps BEGIN SELECT RAISE(ABORT, 'a fact is never changed: takedown_steps'); END;
--> statement-breakpoint
CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'a fact is never changed: ledger'); END;
--> statement-breakpoint
CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'a fact is never changed: ledger'); END;
--> statement-breakpoint
CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT, 'a fact is never changed: access_log'); END;
--> statement-breakpoint
CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log BEGIN SELECT RAISE(ABORT, 'a fact is never changed: access_log'); END;
