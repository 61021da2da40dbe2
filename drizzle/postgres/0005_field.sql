CREATE TABLE "language_approvals" (
	"id" text PRIMARY KEY NOT NULL,
	"language" text NOT NULL,
	"text_sha256" text NOT NULL,
	"recorded_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signing_papers" (
	"signing_id" text PRIMARY KEY NOT NULL,
	"mime" text NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signing_voids" (
	"id" text PRIMARY KEY NOT NULL,
	"signing_id" text NOT NULL,
	"person_id" text NOT NULL,
	"why" text NOT NULL,
	"recorded_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "devices" ADD COLUMN "public_key" text;--> statement-breakpoint
ALTER TABLE "received_records" ADD COLUMN "key_id" text;--> statement-breakpoint
ALTER TABLE "received_records" ADD COLUMN "sealed_sha256" text;--> statement-breakpoint
ALTER TABLE "received_records" ADD COLUMN "signature" text;--> statement-breakpoint
ALTER TABLE "signing_papers" ADD CONSTRAINT "signing_papers_signing_id_signings_id_fk" FOREIGN KEY ("signing_id") REFERENCES "public"."signings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_voids" ADD CONSTRAINT "signing_voids_signing_id_signings_id_fk" FOREIGN KEY ("signing_id") REFERENCES "public"."signings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_voids" ADD CONSTRAINT "signing_voids_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "signing_voids_person" ON "signing_voids" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "signing_voids_signing" ON "signing_voids" USING btree ("signing_id");
--> statement-breakpoint
CREATE TRIGGER signing_voids_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON signing_voids FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER language_approvals_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON language_approvals FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();