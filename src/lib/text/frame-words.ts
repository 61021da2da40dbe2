const sv = {
	back: 'Tillbaka',
	skipToContent: 'Hoppa till innehållet',
	sun: 'Solljus: svart på vitt',
	online: 'Uppkopplad',
	sending: 'Skickar',
	offline: 'Utan nät',
	allSentAt: (time: string) => `Allt skickat ${time}`,
	receiptsOf: (received: number, of: number) => `${received} av ${of} kvittade`
};

const en: typeof sv = {
	back: 'Back',
	skipToContent: 'Skip to the content',
	sun: 'Sunlight: black on white',
	online: 'Online',
	sending: 'Sending',
	offline: 'Offline',
	allSentAt: (time) => `All sent at ${time}`,
	receiptsOf: (received, of) => `${received} of ${of} received`
};

/** The words of the phone's frame: no others, for they are loaded before the first screen. */
export const frameWords = { sv, en };
