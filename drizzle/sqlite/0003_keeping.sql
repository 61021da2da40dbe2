CREATE TABLE `alarms` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`about` text NOT NULL,
	`raised_at` text NOT NULL,
	`seen_at` text,
	`seen_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alarms_key` ON `alarms` (`key`);--> statement-breakpoint
CREATE TABLE `backups` (
	`id` text PRIMARY KEY NOT NULL,
	`started_at` text NOT NULL,
	`finished_at` text,
	`outcome` text,
	`file_name` text,
	`bytes` integer,
	`sha256` text,
	`ledger_seq` integer,
	`ledger_hash` text,
	`problem` text
);
--> statement-breakpoint
CREATE TABLE `checkpoints` (
	`seq` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`at` text NOT NULL,
	`note` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `held_files` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`sealed` blob NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`created_at` text NOT NULL,
	`run_at` text NOT NULL,
	`attempts` integer NOT NULL,
	`leased_until` text,
	`leased_by` text,
	`ended_at` text,
	`problem` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_key` ON `jobs` (`key`);--> statement-breakpoint
CREATE INDEX `jobs_state` ON `jobs` (`state`,`run_at`);--> statement-breakpoint
CREATE TABLE `person_name_words` (
	`person_id` text NOT NULL,
	`word` text NOT NULL,
	`search_name` text NOT NULL,
	`unit_id` text,
	PRIMARY KEY(`person_id`, `word`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `person_name_words_word` ON `person_name_words` (`word`,`search_name`);--> statement-breakpoint
CREATE INDEX `person_name_words_unit` ON `person_name_words` (`unit_id`,`word`,`search_name`);--> statement-breakpoint
CREATE TABLE `rehearsals` (
	`id` text PRIMARY KEY NOT NULL,
	`backup_id` text NOT NULL,
	`started_at` text NOT NULL,
	`finished_at` text,
	`outcome` text,
	`counts` text,
	`problem` text
);
--> statement-breakpoint
CREATE TABLE `sign_in_tries` (
	`id` text PRIMARY KEY NOT NULL,
	`account_sha256` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_tries_account` ON `sign_in_tries` (`account_sha256`,`at`);--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`secret` text NOT NULL,
	`entry_types` text NOT NULL,
	`followed_seq` integer NOT NULL,
	`created_at` text NOT NULL,
	`ended_at` text,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `grants` ADD `channel_id` text REFERENCES channels(id);--> statement-breakpoint
ALTER TABLE `invitations` ADD `channel_ids` text;--> statement-breakpoint
CREATE INDEX `access_log_at` ON `access_log` (`at`);--> statement-breakpoint
CREATE INDEX `access_log_actor` ON `access_log` (`actor_id`,`at`);--> statement-breakpoint
CREATE INDEX `ledger_type` ON `ledger` (`type`);
--> statement-breakpoint
CREATE TRIGGER checkpoints_no_update BEFORE UPDATE ON checkpoints BEGIN SELECT RAISE(ABORT, 'a fact is never changed: checkpoints'); END;
--> statement-breakpoint
CREATE TRIGGER checkpoints_no_delete BEFORE DELETE ON checkpoints BEGIN SELECT RAISE(ABORT, 'a fact is never changed: checkpoints'); END;
