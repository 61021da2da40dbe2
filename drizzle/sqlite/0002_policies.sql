CREATE TABLE `api_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`token_sha256` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_at` text,
	`last_used_on` text,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_token` ON `api_tokens` (`token_sha256`);--> statement-breakpoint
CREATE TABLE `policy_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`policy_id` text NOT NULL,
	`name` text NOT NULL,
	`base_policy_id` text NOT NULL,
	`base_version` text NOT NULL,
	`changes` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `publication_rulings` (
	`publication_id` text NOT NULL,
	`ruling_id` text NOT NULL,
	PRIMARY KEY(`publication_id`, `ruling_id`),
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ruling_id`) REFERENCES `rulings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_rulings_ruling` ON `publication_rulings` (`ruling_id`);--> statement-breakpoint
CREATE TABLE `published_policies` (
	`id` text PRIMARY KEY NOT NULL,
	`policy_id` text NOT NULL,
	`version` text NOT NULL,
	`name` text NOT NULL,
	`base_policy_id` text NOT NULL,
	`base_version` text NOT NULL,
	`changes` text NOT NULL,
	`profile` text NOT NULL,
	`from_on` text NOT NULL,
	`published_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `published_policies_version` ON `published_policies` (`policy_id`,`version`);--> statement-breakpoint
CREATE TABLE `rulings` (
	`id` text PRIMARY KEY NOT NULL,
	`controller_id` text NOT NULL,
	`question` text NOT NULL,
	`answer` text NOT NULL,
	`why` text NOT NULL,
	`from_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	FOREIGN KEY (`controller_id`) REFERENCES `controllers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rulings_controller` ON `rulings` (`controller_id`);
--> statement-breakpoint
CREATE TRIGGER published_policies_no_update BEFORE UPDATE ON published_policies BEGIN SELECT RAISE(ABORT, 'a fact is never changed: published_policies'); END;
--> statement-breakpoint
CREATE TRIGGER published_policies_no_delete BEFORE DELETE ON published_policies BEGIN SELECT RAISE(ABORT, 'a fact is never changed: published_policies'); END;
--> statement-breakpoint
CREATE TRIGGER rulings_no_update BEFORE UPDATE ON rulings BEGIN SELECT RAISE(ABORT, 'a fact is never changed: rulings'); END;
--> statement-breakpoint
CREATE TRIGGER rulings_no_delete BEFORE DELETE ON rulings BEGIN SELECT RAISE(ABORT, 'a fact is never changed: rulings'); END;
--> statement-breakpoint
CREATE TRIGGER publication_rulings_no_update BEFORE UPDATE ON publication_rulings BEGIN SELECT RAISE(ABORT, 'a fact is never changed: publication_rulings'); END;
--> statement-breakpoint
CREATE TRIGGER publication_rulings_no_delete BEFORE DELETE ON publication_rulings BEGIN SELECT RAISE(ABORT, 'a fact is never changed: publication_rulings'); END;
