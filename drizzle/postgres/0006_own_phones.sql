CREATE TABLE "answer_link_closings" (
	"link_id" text PRIMARY KEY NOT NULL,
	"recorded_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answer_links" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"code_sha256" text NOT NULL,
	"poster_code" text,
	"event_id" text,
	"signing_id" text,
	"guardian_id" text,
	"closes_at" text NOT NULL,
	"recorded_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "devices" ADD COLUMN "claimed_seq" bigint;--> statement-breakpoint
ALTER TABLE "answer_link_closings" ADD CONSTRAINT "answer_link_closings_link_id_answer_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."answer_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_links" ADD CONSTRAINT "answer_links_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_links" ADD CONSTRAINT "answer_links_signing_id_signings_id_fk" FOREIGN KEY ("signing_id") REFERENCES "public"."signings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_links" ADD CONSTRAINT "answer_links_guardian_id_people_id_fk" FOREIGN KEY ("guardian_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "answer_links_code" ON "answer_links" USING btree ("code_sha256");--> statement-breakpoint
CREATE INDEX "answer_links_event" ON "answer_links" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "answer_links_signing" ON "answer_links" USING btree ("signing_id");
--> statement-breakpoint
CREATE TRIGGER answer_links_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON answer_links FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER answer_link_closings_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON answer_link_closings FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();