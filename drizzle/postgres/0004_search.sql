DROP INDEX "person_name_words_word";--> statement-breakpoint
DROP INDEX "person_name_words_unit";--> statement-breakpoint
CREATE INDEX "person_name_words_word" ON "person_name_words" USING btree ("word","search_name","person_id");--> statement-breakpoint
CREATE INDEX "person_name_words_unit" ON "person_name_words" USING btree ("unit_id","word","search_name","person_id");