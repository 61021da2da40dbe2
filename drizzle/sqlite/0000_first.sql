CREATE TABLE `access_log` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`what` text NOT NULL,
	`subject_id` text,
	`outcome` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `access_log_subject` ON `access_log` (`subject_id`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` text,
	`refresh_token_expires_at` text,
	`scope` text,
	`password` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `accounts_user` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE TABLE `appearances` (
	`id` text PRIMARY KEY NOT NULL,
	`image_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`is_shown` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	FOREIGN KEY (`image_id`) REFERENCES `images`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `appearances_image` ON `appearances` (`image_id`);--> statement-breakpoint
CREATE INDEX `appearances_person` ON `appearances` (`person_id`);--> statement-breakpoint
CREATE TABLE `channels` (
	`id` text PRIMARY KEY NOT NULL,
	`controller_id` text NOT NULL,
	`unit_id` text,
	`name` text NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`account` text NOT NULL,
	`audience` text NOT NULL,
	`third_country` integer NOT NULL,
	`usual_basis` text,
	`position` integer NOT NULL,
	`created_at` text NOT NULL,
	`closed_at` text,
	FOREIGN KEY (`controller_id`) REFERENCES `controllers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`signing_id` text NOT NULL,
	`person_id` text NOT NULL,
	`channels` text NOT NULL,
	`third_country` integer NOT NULL,
	`covers` text NOT NULL,
	`purposes` text NOT NULL,
	`images` text NOT NULL,
	`registration_number` text,
	`valid_to` text,
	FOREIGN KEY (`signing_id`) REFERENCES `signings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consents_person` ON `consents` (`person_id`);--> statement-breakpoint
CREATE INDEX `consents_signing` ON `consents` (`signing_id`);--> statement-breakpoint
CREATE TABLE `controller_policies` (
	`id` text PRIMARY KEY NOT NULL,
	`controller_id` text NOT NULL,
	`policy_id` text NOT NULL,
	`guardians_required` text NOT NULL,
	`from_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	FOREIGN KEY (`controller_id`) REFERENCES `controllers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `controller_policies_controller` ON `controller_policies` (`controller_id`);--> statement-breakpoint
CREATE TABLE `controllers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `device_pairings` (
	`code_sha256` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text
);
--> statement-breakpoint
CREATE TABLE `devices` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`token_sha256` text NOT NULL,
	`paired_at` text NOT NULL,
	`revoked_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `devices_token` ON `devices` (`token_sha256`);--> statement-breakpoint
CREATE TABLE `event_channels` (
	`event_id` text NOT NULL,
	`channel_id` text NOT NULL,
	PRIMARY KEY(`event_id`, `channel_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `event_groups` (
	`event_id` text NOT NULL,
	`group_id` text NOT NULL,
	PRIMARY KEY(`event_id`, `group_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`on` text NOT NULL,
	`created_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `form_texts` (
	`sha256` text PRIMARY KEY NOT NULL,
	`form_id` text NOT NULL,
	`version` text NOT NULL,
	`language` text NOT NULL,
	`content` text NOT NULL,
	`recorded_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `grants` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` text,
	`granted_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grants_user` ON `grants` (`user_id`);--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`name` text NOT NULL,
	`school_year` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_unit_name_year` ON `groups` (`unit_id`,`name`,`school_year`);--> statement-breakpoint
CREATE TABLE `guardianships` (
	`id` text PRIMARY KEY NOT NULL,
	`guardian_id` text NOT NULL,
	`child_id` text NOT NULL,
	`from_on` text NOT NULL,
	`is_from_list` integer NOT NULL,
	`to_on` text,
	FOREIGN KEY (`guardian_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`child_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `guardianships_child` ON `guardianships` (`child_id`);--> statement-breakpoint
CREATE INDEX `guardianships_guardian` ON `guardianships` (`guardian_id`);--> statement-breakpoint
CREATE TABLE `image_descriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`image_id` text NOT NULL,
	`title` text NOT NULL,
	`alt_text` text NOT NULL,
	`photographer` text NOT NULL,
	`may_use` integer NOT NULL,
	`is_secret` integer NOT NULL,
	`is_sensitive` integer NOT NULL,
	`is_nobody_shown` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	FOREIGN KEY (`image_id`) REFERENCES `images`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `image_descriptions_image` ON `image_descriptions` (`image_id`);--> statement-breakpoint
CREATE TABLE `images` (
	`id` text PRIMARY KEY NOT NULL,
	`original_sha256` text NOT NULL,
	`preview_sha256` text NOT NULL,
	`thumbnail_sha256` text NOT NULL,
	`mime` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`taken_at` text,
	`uploaded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `images_original` ON `images` (`original_sha256`);--> statement-breakpoint
CREATE TABLE `installation_secrets` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`secret_sha256` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`unit_ids` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_secret` ON `invitations` (`secret_sha256`);--> statement-breakpoint
CREATE TABLE `ledger` (
	`seq` integer PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`at` text NOT NULL,
	`subject_id` text NOT NULL,
	`payload_hash` text NOT NULL,
	`prev_hash` text,
	`hash` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ledger_subject` ON `ledger` (`subject_id`);--> statement-breakpoint
CREATE TABLE `ledger_payloads` (
	`seq` integer PRIMARY KEY NOT NULL,
	`salt` text NOT NULL,
	`payload` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `ledger`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`group_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_person` ON `memberships` (`person_id`);--> statement-breakpoint
CREATE INDEX `memberships_group` ON `memberships` (`group_id`);--> statement-breakpoint
CREATE TABLE `municipalities` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`data_protection_officer` text NOT NULL,
	`support` text NOT NULL,
	`recorded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `objections` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `objections_person` ON `objections` (`person_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text,
	`source_id` text,
	`created_at` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `people_unit` ON `people` (`unit_id`);--> statement-breakpoint
CREATE INDEX `people_source` ON `people` (`source_id`);--> statement-breakpoint
CREATE TABLE `person_details` (
	`person_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`search_name` text NOT NULL,
	`birth_date` text,
	`email` text,
	`mobile` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `person_details_search` ON `person_details` (`search_name`);--> statement-breakpoint
CREATE TABLE `publication_blocks` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`state` text NOT NULL,
	`recorded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_blocks_person` ON `publication_blocks` (`person_id`);--> statement-breakpoint
CREATE TABLE `publication_decisions` (
	`publication_id` text NOT NULL,
	`person_id` text NOT NULL,
	`input` text NOT NULL,
	`decision` text NOT NULL,
	PRIMARY KEY(`publication_id`, `person_id`),
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`image_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`url` text,
	`published_on` text NOT NULL,
	`legal_basis` text NOT NULL,
	`motivation` text,
	`duties_done` text NOT NULL,
	`of_image` text,
	`recorded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	FOREIGN KEY (`image_id`) REFERENCES `images`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publications_image` ON `publications` (`image_id`);--> statement-breakpoint
CREATE INDEX `publications_channel` ON `publications` (`channel_id`);--> statement-breakpoint
CREATE TABLE `quarantine` (
	`id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`sha256` text NOT NULL,
	`device_id` text NOT NULL,
	`answers` text,
	`reason` text NOT NULL,
	`received_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quarantine_record_reason` ON `quarantine` (`record_id`,`sha256`,`reason`);--> statement-breakpoint
CREATE TABLE `quarantine_bodies` (
	`quarantine_id` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`quarantine_id`) REFERENCES `quarantine`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `quarantine_resolutions` (
	`quarantine_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`person_id` text,
	`note` text NOT NULL,
	`recorded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	FOREIGN KEY (`quarantine_id`) REFERENCES `quarantine`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `received_records` (
	`id` text PRIMARY KEY NOT NULL,
	`server_seq` integer NOT NULL,
	`device_id` text NOT NULL,
	`device_seq` integer NOT NULL,
	`prev_hash` text,
	`sha256` text NOT NULL,
	`received_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `received_records_seq` ON `received_records` (`server_seq`);--> statement-breakpoint
CREATE INDEX `received_records_device` ON `received_records` (`device_id`,`device_seq`);--> statement-breakpoint
CREATE TABLE `record_bodies` (
	`record_id` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`record_id`) REFERENCES `received_records`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `refusals` (
	`id` text PRIMARY KEY NOT NULL,
	`signing_id` text NOT NULL,
	`person_id` text NOT NULL,
	`channels` text NOT NULL,
	`images` text NOT NULL,
	FOREIGN KEY (`signing_id`) REFERENCES `signings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `refusals_person` ON `refusals` (`person_id`);--> statement-breakpoint
CREATE INDEX `refusals_signing` ON `refusals` (`signing_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` text NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `signer_confirmations` (
	`signing_id` text PRIMARY KEY NOT NULL,
	`guardian_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	FOREIGN KEY (`signing_id`) REFERENCES `signings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`guardian_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `signing_details` (
	`signing_id` text PRIMARY KEY NOT NULL,
	`signer_name` text NOT NULL,
	`relation` text,
	`witness` text,
	`signature` text,
	FOREIGN KEY (`signing_id`) REFERENCES `signings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `signings` (
	`id` text PRIMARY KEY NOT NULL,
	`record_sha256` text NOT NULL,
	`event_id` text,
	`signer_as` text NOT NULL,
	`guardian_id` text,
	`is_claimed` integer NOT NULL,
	`method` text NOT NULL,
	`form_sha256` text NOT NULL,
	`policy_id` text NOT NULL,
	`policy_version` text NOT NULL,
	`signed_at` text NOT NULL,
	`received_at` text NOT NULL,
	`clock_skew_ms` integer NOT NULL,
	`link_sha256` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	FOREIGN KEY (`guardian_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signings_link` ON `signings` (`link_sha256`);--> statement-breakpoint
CREATE TABLE `takedown_owners` (
	`id` text PRIMARY KEY NOT NULL,
	`takedown_id` text NOT NULL,
	`user_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	FOREIGN KEY (`takedown_id`) REFERENCES `takedowns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `takedown_owners_takedown` ON `takedown_owners` (`takedown_id`);--> statement-breakpoint
CREATE TABLE `takedown_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`takedown_id` text NOT NULL,
	`step` text NOT NULL,
	`note` text NOT NULL,
	`blob_sha256` text,
	`recorded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	FOREIGN KEY (`takedown_id`) REFERENCES `takedowns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `takedown_steps_once` ON `takedown_steps` (`takedown_id`,`step`);--> statement-breakpoint
CREATE TABLE `takedowns` (
	`id` text PRIMARY KEY NOT NULL,
	`publication_id` text NOT NULL,
	`person_id` text NOT NULL,
	`cause` text NOT NULL,
	`cause_id` text NOT NULL,
	`due_on` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `takedowns_cause_publication` ON `takedowns` (`cause_id`,`publication_id`);--> statement-breakpoint
CREATE INDEX `takedowns_publication` ON `takedowns` (`publication_id`);--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`controller_id` text NOT NULL,
	`name` text NOT NULL,
	`school_form` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`controller_id`) REFERENCES `controllers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `units_name` ON `units` (`name`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);--> statement-breakpoint
CREATE TABLE `withdrawals` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`by` text NOT NULL,
	`guardian_id` text,
	`channels` text NOT NULL,
	`how` text NOT NULL,
	`recorded_at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`guardian_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `withdrawals_person` ON `withdrawals` (`person_id`);