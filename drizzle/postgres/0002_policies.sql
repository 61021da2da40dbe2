CREATE TABLE "api_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"token_sha256" text NOT NULL,
	"created_at" text NOT NULL,
	"expires_at" text NOT NULL,
	"revoked_at" text,
	"last_used_on" text,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "policy_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"policy_id" text NOT NULL,
	"name" text NOT NULL,
	"base_policy_id" text NOT NULL,
	"base_version" text NOT NULL,
	"changes" json NOT NULL,
	"revision" bigint NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication_rulings" (
	"publication_id" text NOT NULL,
	"ruling_id" text NOT NULL,
	CONSTRAINT "publication_rulings_publication_id_ruling_id_pk" PRIMARY KEY("publication_id","ruling_id")
);
--> statement-breakpoint
CREATE TABLE "published_policies" (
	"id" text PRIMARY KEY NOT NULL,
	"policy_id" text NOT NULL,
	"version" text NOT NULL,
	"name" text NOT NULL,
	"base_policy_id" text NOT NULL,
	"base_version" text NOT NULL,
	"changes" json NOT NULL,
	"profile" json NOT NULL,
	"from_on" text NOT NULL,
	"published_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rulings" (
	"id" text PRIMARY KEY NOT NULL,
	"controller_id" text NOT NULL,
	"question" text NOT NULL,
	"answer" text NOT NULL,
	"why" text NOT NULL,
	"from_on" text NOT NULL,
	"recorded_at" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "publication_rulings" ADD CONSTRAINT "publication_rulings_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_rulings" ADD CONSTRAINT "publication_rulings_ruling_id_rulings_id_fk" FOREIGN KEY ("ruling_id") REFERENCES "public"."rulings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "api_tokens_token" ON "api_tokens" USING btree ("token_sha256");--> statement-breakpoint
CREATE INDEX "publication_rulings_ruling" ON "publication_rulings" USING btree ("ruling_id");--> statement-breakpoint
CREATE UNIQUE INDEX "published_policies_version" ON "published_policies" USING btree ("policy_id","version");--> statement-breakpoint
CREATE INDEX "rulings_controller" ON "rulings" USING btree ("controller_id");
--> statement-breakpoint
CREATE TRIGGER published_policies_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON published_policies FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER rulings_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON rulings FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
--> statement-breakpoint
CREATE TRIGGER publication_rulings_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON publication_rulings FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();
