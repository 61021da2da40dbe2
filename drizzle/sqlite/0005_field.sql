CREATE TABLE `language_approvals` (
	`id` text PRIMARY KEY NOT NULL,
	`language` text NOT NULL,
	`text_sha256` text NOT NULL,
	`recorded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `signing_papers` (
	`signing_id` text PRIMARY KEY NOT NULL,
	`mime` text NOT NULL,
	`bytes` blob NOT NULL,
	FOREIGN KEY (`signing_id`) REFERENCES `signings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `signing_voids` (
	`id` text PRIMARY KEY NOT NULL,
	`signing_id` text NOT NULL,
	`person_id` text NOT NULL,
	`why` text NOT NULL,
	`recorded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	FOREIGN KEY (`signing_id`) REFERENCES `signings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `signing_voids_person` ON `signing_voids` (`person_id`);--> statement-breakpoint
CREATE INDEX `signing_voids_signing` ON `signing_voids` (`signing_id`);--> statement-breakpoint
ALTER TABLE `devices` ADD `public_key` text;--> statement-breakpoint
ALTER TABLE `received_records` ADD `key_id` text;--> statement-breakpoint
ALTER TABLE `received_records` ADD `sealed_sha256` text;--> statement-breakpoint
ALTER TABLE `received_records` ADD `signature` text;
--> statement-breakpoint
CREATE TRIGGER signing_voids_no_update BEFORE UPDATE ON signing_voids BEGIN SELECT RAISE(ABORT, 'a fact is never changed: signing_voids'); END;
--> statement-breakpoint
CREATE TRIGGER signing_voids_no_delete BEFORE DELETE ON signing_voids BEGIN SELECT RAISE(ABORT, 'a fact is never changed: signing_voids'); END;
--> statement-breakpoint
CREATE TRIGGER language_approvals_no_update BEFORE UPDATE ON language_approvals BEGIN SELECT RAISE(ABORT, 'a fact is never changed: language_approvals'); END;
--> statement-breakpoint
CREATE TRIGGER language_approvals_no_delete BEFORE DELETE ON language_approvals BEGIN SELECT RAISE(ABORT, 'a fact is never changed: language_approvals'); END;