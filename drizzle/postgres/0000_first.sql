CREATE TABLE "access_log" (
	"id" text PRIMARY KEY NOT NULL,
	"at" text NOT NULL,
	"what" text NOT NULL,
	"subject_id" text,
	"outcome" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" text,
	"refresh_token_expires_at" text,
	"scope" text,
	"password" text,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appearances" (
	"id" text PRIMARY KEY NOT NULL,
	"image_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"is_shown" boolean NOT NULL,
	"recorded_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"id" text PRIMARY KEY NOT NULL,
	"controller_id" text NOT NULL,
	"unit_id" text,
	"name" text NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"account" text NOT NULL,
	"audience" text NOT NULL,
	"third_country" boolean NOT NULL,
	"usual_basis" text,
	"position" bigint NOT NULL,
	"created_at" text NOT NULL,
	"closed_at" text
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" text PRIMARY KEY NOT NULL,
	"signing_id" text NOT NULL,
	"person_id" text NOT NULL,
	"channels" json NOT NULL,
	"third_country" boolean NOT NULL,
	"covers" json NOT NULL,
	"purposes" json NOT NULL,
	"images" json NOT NULL,
	"registration_number" text,
	"valid_to" text
);
--> statement-breakpoint
CREATE TABLE "controller_policies" (
	"id" text PRIMARY KEY NOT NULL,
	"controller_id" text NOT NULL,
	"policy_id" text NOT NULL,
	"guardians_required" text NOT NULL,
	"from_on" text NOT NULL,
	"recorded_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "controllers" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "device_pairings" (
	"code_sha256" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" text NOT NULL,
	"used_at" text
);
--> statement-breakpoint
CREATE TABLE "devices" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"token_sha256" text NOT NULL,
	"paired_at" text NOT NULL,
	"revoked_at" text
);
--> statement-breakpoint
CREATE TABLE "event_channels" (
	"event_id" text NOT NULL,
	"channel_id" text NOT NULL,
	CONSTRAINT "event_channels_event_id_channel_id_pk" PRIMARY KEY("event_id","channel_id")
);
--> statement-breakpoint
CREATE TABLE "event_groups" (
	"event_id" text NOT NULL,
	"group_id" text NOT NULL,
	CONSTRAINT "event_groups_event_id_group_id_pk" PRIMARY KEY("event_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"on" text NOT NULL,
	"created_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "form_texts" (
	"sha256" text PRIMARY KEY NOT NULL,
	"form_id" text NOT NULL,
	"version" text NOT NULL,
	"language" text NOT NULL,
	"content" json NOT NULL,
	"recorded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"unit_id" text,
	"granted_at" text NOT NULL,
	"ended_at" text
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"name" text NOT NULL,
	"school_year" text NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guardianships" (
	"id" text PRIMARY KEY NOT NULL,
	"guardian_id" text NOT NULL,
	"child_id" text NOT NULL,
	"from_on" text NOT NULL,
	"is_from_list" boolean NOT NULL,
	"to_on" text
);
--> statement-breakpoint
CREATE TABLE "image_descriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"image_id" text NOT NULL,
	"title" text NOT NULL,
	"alt_text" text NOT NULL,
	"photographer" text NOT NULL,
	"may_use" boolean NOT NULL,
	"is_secret" boolean NOT NULL,
	"is_sensitive" boolean NOT NULL,
	"is_nobody_shown" boolean NOT NULL,
	"recorded_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "images" (
	"id" text PRIMARY KEY NOT NULL,
	"original_sha256" text NOT NULL,
	"preview_sha256" text NOT NULL,
	"thumbnail_sha256" text NOT NULL,
	"mime" text NOT NULL,
	"width" bigint NOT NULL,
	"height" bigint NOT NULL,
	"taken_at" text,
	"uploaded_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation_secrets" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"secret_sha256" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"unit_ids" json NOT NULL,
	"created_at" text NOT NULL,
	"expires_at" text NOT NULL,
	"used_at" text
);
--> statement-breakpoint
CREATE TABLE "ledger" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"at" text NOT NULL,
	"subject_id" text NOT NULL,
	"payload_hash" text NOT NULL,
	"prev_hash" text,
	"hash" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_payloads" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"salt" text NOT NULL,
	"payload" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"group_id" text NOT NULL,
	"from_on" text NOT NULL,
	"to_on" text
);
--> statement-breakpoint
CREATE TABLE "municipalities" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"data_protection_officer" text NOT NULL,
	"support" text NOT NULL,
	"recorded_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "objections" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"recorded_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text,
	"source_id" text,
	"created_at" text NOT NULL,
	"removed_at" text
);
--> statement-breakpoint
CREATE TABLE "person_details" (
	"person_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"search_name" text NOT NULL,
	"birth_date" text,
	"email" text,
	"mobile" text
);
--> statement-breakpoint
CREATE TABLE "publication_blocks" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"state" text NOT NULL,
	"recorded_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication_decisions" (
	"publication_id" text NOT NULL,
	"person_id" text NOT NULL,
	"input" json NOT NULL,
	"decision" json NOT NULL,
	CONSTRAINT "publication_decisions_publication_id_person_id_pk" PRIMARY KEY("publication_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" text PRIMARY KEY NOT NULL,
	"image_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"url" text,
	"published_on" text NOT NULL,
	"legal_basis" text NOT NULL,
	"motivation" text,
	"duties_done" json NOT NULL,
	"of_image" json,
	"recorded_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quarantine" (
	"id" text PRIMARY KEY NOT NULL,
	"record_id" text NOT NULL,
	"sha256" text NOT NULL,
	"device_id" text NOT NULL,
	"answers" json,
	"reason" text NOT NULL,
	"received_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quarantine_bodies" (
	"quarantine_id" text PRIMARY KEY NOT NULL,
	"body" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quarantine_resolutions" (
	"quarantine_id" text PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"person_id" text,
	"note" text NOT NULL,
	"recorded_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "received_records" (
	"id" text PRIMARY KEY NOT NULL,
	"server_seq" bigint NOT NULL,
	"device_id" text NOT NULL,
	"device_seq" bigint NOT NULL,
	"prev_hash" text,
	"sha256" text NOT NULL,
	"received_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_bodies" (
	"record_id" text PRIMARY KEY NOT NULL,
	"body" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refusals" (
	"id" text PRIMARY KEY NOT NULL,
	"signing_id" text NOT NULL,
	"person_id" text NOT NULL,
	"channels" json NOT NULL,
	"images" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" text NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signer_confirmations" (
	"signing_id" text PRIMARY KEY NOT NULL,
	"guardian_id" text NOT NULL,
	"recorded_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signing_details" (
	"signing_id" text PRIMARY KEY NOT NULL,
	"signer_name" text NOT NULL,
	"relation" text,
	"witness" text,
	"signature" json
);
--> statement-breakpoint
CREATE TABLE "signings" (
	"id" text PRIMARY KEY NOT NULL,
	"record_sha256" text NOT NULL,
	"event_id" text,
	"signer_as" text NOT NULL,
	"guardian_id" text,
	"is_claimed" boolean NOT NULL,
	"method" text NOT NULL,
	"form_sha256" text NOT NULL,
	"policy_id" text NOT NULL,
	"policy_version" text NOT NULL,
	"signed_at" text NOT NULL,
	"received_at" text NOT NULL,
	"clock_skew_ms" bigint NOT NULL,
	"link_sha256" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "takedown_owners" (
	"id" text PRIMARY KEY NOT NULL,
	"takedown_id" text NOT NULL,
	"user_id" text NOT NULL,
	"recorded_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "takedown_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"takedown_id" text NOT NULL,
	"step" text NOT NULL,
	"note" text NOT NULL,
	"blob_sha256" text,
	"recorded_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "takedowns" (
	"id" text PRIMARY KEY NOT NULL,
	"publication_id" text NOT NULL,
	"person_id" text NOT NULL,
	"cause" text NOT NULL,
	"cause_id" text NOT NULL,
	"due_on" text NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" text PRIMARY KEY NOT NULL,
	"controller_id" text NOT NULL,
	"name" text NOT NULL,
	"school_form" text,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean NOT NULL,
	"image" text,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "withdrawals" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"by" text NOT NULL,
	"guardian_id" text,
	"channels" json NOT NULL,
	"how" text NOT NULL,
	"recorded_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "channels_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "channels_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_signing_id_signings_id_fk" FOREIGN KEY ("signing_id") REFERENCES "public"."signings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "controller_policies" ADD CONSTRAINT "controller_policies_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_channels" ADD CONSTRAINT "event_channels_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_channels" ADD CONSTRAINT "event_channels_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_groups" ADD CONSTRAINT "event_groups_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_groups" ADD CONSTRAINT "event_groups_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardianships" ADD CONSTRAINT "guardianships_guardian_id_people_id_fk" FOREIGN KEY ("guardian_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardianships" ADD CONSTRAINT "guardianships_child_id_people_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "image_descriptions" ADD CONSTRAINT "image_descriptions_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_payloads" ADD CONSTRAINT "ledger_payloads_seq_ledger_seq_fk" FOREIGN KEY ("seq") REFERENCES "public"."ledger"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_details" ADD CONSTRAINT "person_details_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_blocks" ADD CONSTRAINT "publication_blocks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_decisions" ADD CONSTRAINT "publication_decisions_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_decisions" ADD CONSTRAINT "publication_decisions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quarantine_bodies" ADD CONSTRAINT "quarantine_bodies_quarantine_id_quarantine_id_fk" FOREIGN KEY ("quarantine_id") REFERENCES "public"."quarantine"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quarantine_resolutions" ADD CONSTRAINT "quarantine_resolutions_quarantine_id_quarantine_id_fk" FOREIGN KEY ("quarantine_id") REFERENCES "public"."quarantine"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quarantine_resolutions" ADD CONSTRAINT "quarantine_resolutions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_bodies" ADD CONSTRAINT "record_bodies_record_id_received_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."received_records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_signing_id_signings_id_fk" FOREIGN KEY ("signing_id") REFERENCES "public"."signings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signer_confirmations" ADD CONSTRAINT "signer_confirmations_signing_id_signings_id_fk" FOREIGN KEY ("signing_id") REFERENCES "public"."signings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signer_confirmations" ADD CONSTRAINT "signer_confirmations_guardian_id_people_id_fk" FOREIGN KEY ("guardian_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_details" ADD CONSTRAINT "signing_details_signing_id_signings_id_fk" FOREIGN KEY ("signing_id") REFERENCES "public"."signings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signings" ADD CONSTRAINT "signings_guardian_id_people_id_fk" FOREIGN KEY ("guardian_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "takedown_owners" ADD CONSTRAINT "takedown_owners_takedown_id_takedowns_id_fk" FOREIGN KEY ("takedown_id") REFERENCES "public"."takedowns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "takedown_steps" ADD CONSTRAINT "takedown_steps_takedown_id_takedowns_id_fk" FOREIGN KEY ("takedown_id") REFERENCES "public"."takedowns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "takedowns" ADD CONSTRAINT "takedowns_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "takedowns" ADD CONSTRAINT "takedowns_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_guardian_id_people_id_fk" FOREIGN KEY ("guardian_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_log_subject" ON "access_log" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "accounts_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "appearances_image" ON "appearances" USING btree ("image_id");--> statement-breakpoint
CREATE INDEX "appearances_person" ON "appearances" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "consents_person" ON "consents" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "consents_signing" ON "consents" USING btree ("signing_id");--> statement-breakpoint
CREATE INDEX "controller_policies_controller" ON "controller_policies" USING btree ("controller_id");--> statement-breakpoint
CREATE UNIQUE INDEX "devices_token" ON "devices" USING btree ("token_sha256");--> statement-breakpoint
CREATE INDEX "grants_user" ON "grants" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "groups_unit_name_year" ON "groups" USING btree ("unit_id","name","school_year");--> statement-breakpoint
CREATE INDEX "guardianships_child" ON "guardianships" USING btree ("child_id");--> statement-breakpoint
CREATE INDEX "guardianships_guardian" ON "guardianships" USING btree ("guardian_id");--> statement-breakpoint
CREATE INDEX "image_descriptions_image" ON "image_descriptions" USING btree ("image_id");--> statement-breakpoint
CREATE UNIQUE INDEX "images_original" ON "images" USING btree ("original_sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_secret" ON "invitations" USING btree ("secret_sha256");--> statement-breakpoint
CREATE INDEX "ledger_subject" ON "ledger" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "memberships_group" ON "memberships" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "objections_person" ON "objections" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "people_unit" ON "people" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "people_source" ON "people" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "person_details_search" ON "person_details" USING btree ("search_name");--> statement-breakpoint
CREATE INDEX "publication_blocks_person" ON "publication_blocks" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "publications_image" ON "publications" USING btree ("image_id");--> statement-breakpoint
CREATE INDEX "publications_channel" ON "publications" USING btree ("channel_id");--> statement-breakpoint
CREATE UNIQUE INDEX "quarantine_record_reason" ON "quarantine" USING btree ("record_id","sha256","reason");--> statement-breakpoint
CREATE UNIQUE INDEX "received_records_seq" ON "received_records" USING btree ("server_seq");--> statement-breakpoint
CREATE INDEX "received_records_device" ON "received_records" USING btree ("device_id","device_seq");--> statement-breakpoint
CREATE INDEX "refusals_person" ON "refusals" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "refusals_signing" ON "refusals" USING btree ("signing_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "sessions" USING btree ("token");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "signings_link" ON "signings" USING btree ("link_sha256");--> statement-breakpoint
CREATE INDEX "takedown_owners_takedown" ON "takedown_owners" USING btree ("takedown_id");--> statement-breakpoint
CREATE UNIQUE INDEX "takedown_steps_once" ON "takedown_steps" USING btree ("takedown_id","step");--> statement-breakpoint
CREATE UNIQUE INDEX "takedowns_cause_publication" ON "takedowns" USING btree ("cause_id","publication_id");--> statement-breakpoint
CREATE INDEX "takedowns_publication" ON "takedowns" USING btree ("publication_id");--> statement-breakpoint
CREATE UNIQUE INDEX "units_name" ON "units" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "withdrawals_person" ON "withdrawals" USING btree ("person_id");