/** The phone as the screens of the field see it: its store, its sender, its network and its settings. */
import { createContext } from 'svelte';
import { clockHere } from '#lib/device/clock.ts';
import { swedishDay, type Day, type Instant } from '#lib/domain/day.ts';
import { IdleWatch } from '#lib/device/idle-watch.ts';
import type { AppUpdate } from '#lib/device/app-update.ts';
import type { DeviceIdentity, StorageFailure } from '#lib/device/local-store.ts';
import type { OutboxSender, OutboxState } from '#lib/device/outbox-sender.ts';
import { isDead } from '#lib/device/pack-life.ts';
import type { SendProblem } from '#lib/device/send-outbox.ts';
import { storeAtStart } from '#lib/device/store-at-start.ts';
import type { Turn } from '#lib/device/turns.ts';
import { newVault } from '#lib/device/vault.ts';
import { isLanguage, type Language } from '#lib/text/language.ts';

const contactEveryMs = 30_000;

export class Phone {
	/** Closed from within too: another tab may have changed or deleted the key. */
	readonly vault = newVault(() => void this.readLock());
	readonly store = storeAtStart(this.vault);

	language: Language = $state('sv');
	isSunny = $state(false);
	outbox: OutboxState = $state.raw({
		waiting: null,
		sending: false,
		lastSentAt: null,
		problem: null
	});
	/** Null until the phone is paired; undefined until it has been read. */
	identity: DeviceIdentity | null | undefined = $state.raw();
	storageFailure: StorageFailure | null = $state.raw(null);
	/** Whether lists and drafts are open in this tab; `none`: no PIN has been chosen. Null until it has been read. */
	lock: 'none' | 'closed' | 'open' | null = $state.raw(null);
	/** Whose turn it was when the app was closed or locked; null until it has been read. */
	turn: Turn | null = $state.raw(null);
	/** The phone's clock, to the half minute: ages on the screen follow it. */
	now: Instant = $state(clockHere());
	/** The first screen has been shown, and what talks to the server is there. */
	isConnected = $state(false);
	/** How far this clock is ahead of the server's, in ms, when they last met; null before that. */
	skewMs: number | null = $state(null);
	hasUpdate = $state(false);
	/** A new version has taken over; the page is loaded anew when nobody is signing. */
	isReplaced = $state(false);
	/** Packs whose life was over when the app was opened. */
	deadEventIds: readonly string[] = $state.raw([]);

	#hasNetwork = $state(navigator.onLine);
	#contact: 'unknown' | 'there' | 'none' | 'portal' = $state('unknown');
	#update: AppUpdate | null = null;
	#sender: OutboxSender | null = null;
	/** Lists whose life was over are gone before any list is opened. */
	#deadLists: Promise<void> | null = null;
	readonly #idle = new IdleWatch(Date.now());
	#beforeLock: readonly (() => Promise<unknown>)[] = [];

	readonly today: Day = $derived(swedishDay(this.now));
	readonly isOffline = $derived(
		!this.#hasNetwork || this.#contact === 'none' || this.outbox.problem?.type === 'NoContact'
	);
	/** What a person has to know or do something about; being offline is a state, not a trouble. */
	readonly problem: SendProblem | { readonly type: 'CaptivePortal' } | null = $derived.by(() => {
		if (this.storageFailure) return this.storageFailure;
		const { problem, waiting } = this.outbox;
		if (problem && problem.type !== 'NoContact' && (problem.type !== 'NotPaired' || waiting)) return problem;
		return this.#contact === 'portal' ? { type: 'CaptivePortal' } : null;
	});

	constructor() {
		const language = localStorage.getItem('language');
		if (isLanguage(language)) this.language = language;
		this.isSunny = localStorage.getItem('sun') === 'on';
	}

	/** Reads what is stored, then begins to send, to look for the server and for new versions; the answer ends it. */
	start(): () => void {
		const endings: (() => void)[] = [];
		let isEnded = false;
		const look = () => {
			this.now = clockHere();
			this.#hasNetwork = navigator.onLine;
			this.lockIfLeft();
			if (this.isConnected && document.visibilityState === 'visible') void this.lookForServer();
		};
		const onVisibility = () => {
			if (document.visibilityState === 'visible') this.#idle.show(Date.now());
			else this.#idle.hide(Date.now());
			look();
		};
		const onTouch = () => this.#idle.touch(Date.now());
		const timer = setInterval(look, contactEveryMs);
		addEventListener('pointerdown', onTouch, true);
		addEventListener('keydown', onTouch, true);
		addEventListener('online', look);
		addEventListener('offline', look);
		document.addEventListener('visibilitychange', onVisibility);
		endings.push(() => {
			clearInterval(timer);
			removeEventListener('online', look);
			removeEventListener('offline', look);
			document.removeEventListener('visibilitychange', onVisibility);
			removeEventListener('pointerdown', onTouch, true);
			removeEventListener('keydown', onTouch, true);
		});
		const begin = async () => {
			await this.#read();
			await firstScreen();
			const { browserSender, startAppUpdates } = await import('./connection.ts');
			if (isEnded) return;
			this.isConnected = true;
			const sender = browserSender(this.store);
			this.#sender = sender;
			endings.push(
				sender.subscribe((state) => {
					// What was counted stands until the sender has counted: the screen would say for a moment that it is not known.
					const isKnown = state.waiting !== null || state.problem !== null;
					this.outbox = isKnown ? state : { ...state, waiting: this.outbox.waiting };
				})
			);
			endings.push(sender.start());
			look();
			this.#update = await startAppUpdates({
				onWaiting: () => (this.hasUpdate = true),
				onReplaced: () => (this.isReplaced = true)
			});
			endings.push(() => this.#update?.stop());
		};
		void begin();
		return () => {
			isEnded = true;
			for (const end of endings) end();
		};
	}

	/** To be called after every save, and when the server is back; without a sender yet, its start sends. */
	sendNow(): void {
		void this.#sender?.sendNow();
	}

	/** What the first screen shows is read at once; long lists are looked at while it is there, and before any opens. */
	async #read(): Promise<void> {
		const countWaiting = async () => {
			const waiting = await this.store.countWaiting();
			if (waiting.ok) this.outbox = { ...this.outbox, waiting: waiting.value };
		};
		const lock = this.#readVault();
		await Promise.all([this.readIdentity(), countWaiting(), lock]);
		await this.readLock(lock);
		this.#deadLists = this.#deleteDeadLists();
		await this.#deadLists;
	}

	/** Looks anew whether the lists are open here; to be called when a PIN has been chosen or given. */
	async readLock(reading = this.#readVault()): Promise<void> {
		const row = await reading;
		const isOpen = this.vault.keyId !== null;
		// What cannot be read is taken for locked, where there may be lists at all.
		const mayHold = row.ok ? row.value !== null : !!this.identity;
		if (isOpen && this.lock === 'open') return;
		if (isOpen) this.#idle.begin(Date.now());
		if (isOpen) await this.#deadLists;
		if (isOpen || !mayHold) await this.#readTurn(isOpen);
		// It may have been closed again meanwhile.
		this.lock = this.vault.keyId !== null ? 'open' : mayHold ? 'closed' : 'none';
	}

	async #readVault() {
		const row = await this.store.readVault();
		if (!row.ok) this.storageFailure = row.refusal;
		return row;
	}

	/** Whose turn it is lies in a draft, which only the PIN opens. */
	async #readTurn(isOpen: boolean): Promise<void> {
		const turn = isOpen ? await (await import('#lib/device/turns.ts')).readTurn(this.store) : null;
		if (turn?.ok === false) this.storageFailure = turn.refusal;
		this.turn = turn?.ok ? turn.value : { of: 'photographer' };
	}

	/** `settle` ends what is being written, before the key is gone; the answer takes it away again. */
	beforeLock(settle: () => Promise<unknown>): () => void {
		this.#beforeLock = [...this.#beforeLock, settle];
		return () => (this.#beforeLock = this.#beforeLock.filter((one) => one !== settle));
	}

	/** The screens go at once; the key goes when what they were writing is stored. */
	async lockNow(): Promise<void> {
		if (this.lock !== 'open') return;
		const settling = this.#beforeLock.map((settle) => settle());
		this.lock = 'closed';
		await Promise.all(settling);
		if (this.lock === 'closed') this.vault.close();
	}

	/** Locks what has been left alone for long; not under the hand of somebody who signs. */
	lockIfLeft(): void {
		const isSigning = this.turn !== null && this.turn.of !== 'photographer';
		if (this.#idle.mustLock(Date.now(), isSigning)) void this.lockNow();
	}

	async #deleteDeadLists(): Promise<void> {
		const heads = await this.store.listPacks();
		if (!heads.ok) {
			this.storageFailure = heads.refusal;
			return;
		}
		const dead = heads.value.filter((head) => isDead({ pack: head, fetchedAt: head.fetchedAt }, this.now));
		for (const { eventId } of dead) await this.store.deletePack(eventId);
		this.deadEventIds = dead.map(({ eventId }) => eventId);
	}

	async readIdentity(): Promise<void> {
		const identity = await this.store.readIdentity();
		if (identity.ok) this.identity = identity.value;
		else {
			this.identity = null;
			this.storageFailure = identity.refusal;
		}
	}

	async lookForServer(): Promise<void> {
		const { askContact } = await import('./connection.ts');
		const signal = AbortSignal.timeout(10_000);
		const there = await askContact({ store: this.store, fetch, signal }, location.origin);
		if (there.ok) this.skewMs = Date.now() - Date.parse(there.value.now);
		this.noteContact(there.ok ? 'there' : there.refusal.type);
	}

	/** Every answer of the server, or the lack of one, says whether it is there. */
	noteContact(type: string): void {
		if (type === 'CaptivePortal') this.#contact = 'portal';
		else this.#contact = type === 'NoContact' ? 'none' : 'there';
		const { problem, sending } = this.outbox;
		if (this.#contact === 'there' && problem?.type === 'NoContact' && !sending) this.sendNow();
	}

	speak(language: Language): void {
		this.language = language;
		localStorage.setItem('language', language);
	}

	toggleSun(): void {
		this.isSunny = !this.isSunny;
		localStorage.setItem('sun', this.isSunny ? 'on' : 'off');
	}

	applyUpdate(): void {
		this.#update?.apply();
	}
}

/** The first screen has the network and the processor to itself for so long. */
const firstScreenMs = 500;
const firstScreen = () => new Promise<void>((resolve) => setTimeout(resolve, firstScreenMs));

export const [getPhone, setPhone] = createContext<Phone>();
