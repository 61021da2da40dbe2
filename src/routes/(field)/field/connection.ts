/** What talks to the server, in one piece: loaded after the first screen, which needs none of it. */
export { askContact, fetchCatalogue } from '#lib/device/ask-as-phone.ts';
export { startAppUpdates } from '#lib/device/app-update.ts';
export { browserSender } from '#lib/device/browser-sender.ts';
