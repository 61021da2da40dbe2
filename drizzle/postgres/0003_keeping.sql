CREATE TABLE "alarms" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"about" json NOT NULL,
	"raised_at" text NOT NULL,
	"seen_at" text,
	"seen_by" text
);
--> statement-breakpoint
CREATE TABLE "backups" (
	"id" text PRIMARY KEY NOT NULL,
	"started_at" text NOT NULL,
	"finished_at" text,
	"outcome" text,
	"file_name" text,
	"bytes" bigint,
	"sha256" text,
	"ledger_seq" bigint,
	"ledger_hash" text,
	"problem" text
);
--> statement-breakpoint
CREATE TABLE "checkpoints" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"at" text NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "held_files" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"expires_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"body" json NOT NULL,
	"state" text NOT NULL,
	"created_at" text NOT NULL,
	"run_at" text NOT NULL,
	"attempts" bigint NOT NULL,
	"leased_until" text,
	"leased_by" text,
	"ended_at" text,
	"problem" text
);
--> statement-breakpoint
CREATE TABLE "person_name_words" (
	"person_id" text NOT NULL,
	"word" text NOT NULL,
	"search_name" text NOT NULL,
	"unit_id" text,
	CONSTRAINT "person_name_words_person_id_word_pk" PRIMARY KEY("person_id","word")
);
--> statement-breakpoint
CREATE TABLE "rehearsals" (
	"id" text PRIMARY KEY NOT NULL,
	"backup_id" text NOT NULL,
	"started_at" text NOT NULL,
	"finished_at" text,
	"outcome" text,
	"counts" json,
	"problem" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_tries" (
	"id" text PRIMARY KEY NOT NULL,
	"account_sha256" text NOT NULL,
	"at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"secret" text NOT NULL,
	"entry_types" json NOT NULL,
	"followed_seq" bigint NOT NULL,
	"created_at" text NOT NULL,
	"ended_at" text,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "channel_id" text;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "channel_ids" json;--> statement-breakpoint
ALTER TABLE "person_name_words" ADD CONSTRAINT "person_name_words_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "alarms_key" ON "alarms" USING btree ("key");--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_key" ON "jobs" USING btree ("key");--> statement-breakpoint
CREATE INDEX "jobs_state" ON "jobs" USING btree ("state","run_at");--> statement-breakpoint
CREATE INDEX "person_name_words_word" ON "person_name_words" USING btree ("word","search_name");--> statement-breakpoint
CREATE INDEX "person_name_words_unit" ON "person_name_words" USING btree ("unit_id","word","search_name");--> statement-breakpoint
CREATE INDEX "sign_in_tries_account" ON "sign_in_tries" USING btree ("account_sha256","at");--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_log_at" ON "access_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "access_log_actor" ON "access_log" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "ledger_type" ON "ledger" USING btree ("type");
--> statement-breakpoint
CREATE TRIGGER checkpoints_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoints FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
