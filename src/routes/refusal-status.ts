const statuses: Readonly<Record<string, number>> = {
	NotAllowed: 403,
	NotFound: 404,
	NoSuchPerson: 404,
	NoSuchImage: 404,
	NoSuchChannel: 404,
	NoSuchTakedown: 404,
	NoSuchEvent: 404,
	NoSuchPhone: 404,
	NoSuchUser: 404,
	NoSuchPolicy: 404,
	NoSuchAlarm: 404,
	NoSuchLanguage: 404,
	NoSuchWebhook: 404,
	KeyTaken: 409,
	TooLarge: 413,
	NotJsonType: 415
};

/** The HTTP status of a refusal: what the person can do something about is 422 unless another one says it better. */
export function refusalStatus(refusal: { readonly type: string }): number {
	return statuses[refusal.type] ?? 422;
}
