/** What other files of the project may ask of the stand-alone verifier; it is a program of its own. */
export interface Checked {
	readonly isWhole: boolean;
	readonly entries: number;
	readonly facts: number;
	readonly looks: number;
	readonly unsealedLooks: number;
	readonly erasedPayloads: number;
	readonly checkpoints: number;
	readonly lastSeq: number;
	readonly lastHash: string | null;
	readonly findings: readonly {
		readonly type: string;
		readonly seq?: number;
		readonly table?: string;
		readonly key?: string;
		readonly day?: string;
	}[];
	readonly findingCount: number;
}

export function verify(
	file: string,
	outside?: {
		readonly checkpoints?: readonly { readonly source: string; readonly note: string }[];
		readonly publicKeys?: readonly string[];
	}
): Promise<Checked>;

export function canonical(value: unknown): string;
