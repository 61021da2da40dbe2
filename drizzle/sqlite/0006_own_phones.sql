CREATE TABLE `answer_link_closings` (
	`link_id` text PRIMARY KEY NOT NULL,
	`recorded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	FOREIGN KEY (`link_id`) REFERENCES `answer_links`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answer_links` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`code_sha256` text NOT NULL,
	`poster_code` text,
	`event_id` text,
	`signing_id` text,
	`guardian_id` text,
	`closes_at` text NOT NULL,
	`recorded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signing_id`) REFERENCES `signings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`guardian_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_links_code` ON `answer_links` (`code_sha256`);--> statement-breakpoint
CREATE INDEX `answer_links_event` ON `answer_links` (`event_id`);--> statement-breakpoint
CREATE INDEX `answer_links_signing` ON `answer_links` (`signing_id`);--> statement-breakpoint
ALTER TABLE `devices` ADD `claimed_seq` integer;
--> statement-breakpoint
CREATE TRIGGER answer_links_no_update BEFORE UPDATE ON answer_links BEGIN SELECT RAISE(ABORT, 'a fact is never changed: answer_links'); END;
--> statement-breakpoint
CREATE TRIGGER answer_links_no_delete BEFORE DELETE ON answer_links BEGIN SELECT RAISE(ABORT, 'a fact is never changed: answer_links'); END;
--> statement-breakpoint
CREATE TRIGGER answer_link_closings_no_update BEFORE UPDATE ON answer_link_closings BEGIN SELECT RAISE(ABORT, 'a fact is never changed: answer_link_closings'); END;
--> statement-breakpoint
CREATE TRIGGER answer_link_closings_no_delete BEFORE DELETE ON answer_link_closings BEGIN SELECT RAISE(ABORT, 'a fact is never changed: answer_link_closings'); END;